"""Values as text that is equal exactly when the values are; `canonical.ts` writes the same."""

import datetime
import decimal
import json
import math

from pyspark.sql import Row
from pyspark.sql import types as T


def _text(value):
    return json.dumps(value, ensure_ascii=False)


def _list(parts):
    return "[" + ",".join(parts) + "]"


def double_text(value):
    """The shortest digits that lead back to the same double, with an exponent, as JavaScript's toExponential."""
    if math.isnan(value):
        return _text("NaN")
    if math.isinf(value):
        return _text("Infinity" if value > 0 else "-Infinity")
    if value == 0:
        return _text("-0e+0" if math.copysign(1, value) < 0 else "0e+0")
    sign, digits, exponent = decimal.Decimal(repr(value)).normalize().as_tuple()
    shown = str(digits[0]) + ("." + "".join(map(str, digits[1:])) if len(digits) > 1 else "")
    power = exponent + len(digits) - 1
    return _text(f"{'-' if sign else ''}{shown}e{'-' if power < 0 else '+'}{abs(power)}")


_EPOCH = datetime.datetime(1970, 1, 1)


def canonical(scalar, data_type):
    """An Arrow scalar of a column of this Spark type."""
    if not scalar.is_valid:
        return "null"
    kind = type(data_type)
    if kind is T.BooleanType:
        return "true" if scalar.as_py() else "false"
    if kind in (T.FloatType, T.DoubleType):
        return double_text(scalar.as_py())
    if kind is T.TimestampType:
        return _text(str(scalar.value))
    if kind is T.TimestampNTZType:
        moment = _EPOCH + datetime.timedelta(microseconds=scalar.value)
        return _text(moment.isoformat(timespec="microseconds"))
    if kind is T.DateType:
        return _text(scalar.as_py().isoformat())
    if kind is T.TimeType:
        seconds, nanos = divmod(scalar.value, 1_000_000_000)
        clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
        fraction = f"{nanos:09}"[: data_type.precision]
        return _text(clock if fraction == "" else f"{clock}.{fraction}")
    if kind is T.DecimalType:
        return _text(format(scalar.as_py(), "f"))
    if kind is T.DayTimeIntervalType:
        return _text(str(scalar.value))
    if kind is T.BinaryType:
        return _text(scalar.as_py().hex())
    if kind is T.VariantType:
        return _list([_text(scalar[name].as_py().hex()) for name in ("value", "metadata")])
    if kind is T.ArrayType:
        return _list([canonical(item, data_type.elementType) for item in scalar.values])
    if kind is T.MapType:
        keys, values = scalar.values.field(0), scalar.values.field(1)
        pairs = [
            _list([canonical(key, data_type.keyType), canonical(value, data_type.valueType)])
            for key, value in zip(keys, values)
        ]
        return _list(sorted(pairs))
    if kind is T.StructType:
        return _list(
            [
                _list([_text(field.name), canonical(scalar[index], field.dataType)])
                for index, field in enumerate(data_type.fields)
            ]
        )
    return _text(str(scalar.as_py()))


def canonical_rows(table, schema):
    """The rows of an Arrow table."""
    columns = [(field, table.column(index)) for index, field in enumerate(schema.fields)]
    return [
        _list([_list([_text(field.name), canonical(column[row], field.dataType)]) for field, column in columns])
        for row in range(table.num_rows)
    ]


def canonical_plain(value):
    """A plain value: whole numbers are the same whatever their type."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return _text(str(value))
    if isinstance(value, float):
        whole = value.is_integer() and abs(value) < 2**53 and not (value == 0 and math.copysign(1, value) < 0)
        return _text(str(int(value))) if whole else double_text(value)
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, decimal.Decimal):
        return _text(format(value, "f"))
    if isinstance(value, datetime.datetime):
        return _text(str((value.replace(tzinfo=None) - _EPOCH) // datetime.timedelta(microseconds=1)))
    if isinstance(value, datetime.date):
        return _text(value.isoformat())
    if isinstance(value, (bytes, bytearray)):
        return _text(value.hex())
    if isinstance(value, Row):
        return _list([_list([_text(name), canonical_plain(item)]) for name, item in value.asDict().items()])
    if isinstance(value, dict):
        return _list([_list([_text(str(name)), canonical_plain(item)]) for name, item in value.items()])
    if isinstance(value, (list, tuple)):
        return _list([canonical_plain(item) for item in value])
    raise TypeError(f"{type(value)} is no plain value")
