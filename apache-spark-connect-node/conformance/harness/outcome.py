"""What operations may use and give beside a DataFrame or a plain value, as in `operation.ts`."""


import contextlib
import io


def printed(show):
    """What a function prints, which is how PySpark gives plans and tables."""
    text = io.StringIO()
    with contextlib.redirect_stdout(text):
        show()
    return text.getvalue().removesuffix("\n")


class Ordered:
    """A DataFrame whose rows have an order that Spark promises; those of others are sorted before they are compared."""

    def __init__(self, frame):
        self.frame = frame


class Unread:
    """A DataFrame of which only schema and plan are compared, because its rows are different each time, or have two
    columns of one name."""

    def __init__(self, frame):
        self.frame = frame


ordered = Ordered
unread = Unread
