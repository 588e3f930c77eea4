import type { View } from "./address.js";
import type { Dashboard, Title, Variable } from "./api.js";
import type { Mode } from "./theme.js";
import { ranges, refreshes } from "./time.js";
import { chosenOf, optionsOf } from "./variables.js";

interface ToolbarProps {
  readonly titles: readonly Title[];
  readonly page: string;
  readonly dashboard: Dashboard | undefined;
  readonly view: View;
  readonly refresh: string;
  readonly mode: Mode;
  readonly onView: (view: View) => void;
  readonly onMode: (mode: Mode) => void;
  readonly onRefresh: () => void;
}

/** The dashboards, and what the reader chooses of one. */
export function Toolbar({ titles, page, dashboard, view, refresh, mode, onView, onMode, onRefresh }: ToolbarProps) {
  const from = view.from ?? dashboard?.time.from ?? "now-1h";
  const known = ranges.some(([each]) => each === from) ? ranges : [[from, from] as const, ...ranges];
  return (
    <header>
      <nav aria-label="Dashboards">
        {titles.map(({ uid, title, description }, index) => (
          <button
            key={uid}
            type="button"
            title={`${description} (key ${index + 1})`}
            aria-current={uid === page ? "page" : undefined}
            onClick={() => onView({ page: uid, values: {} })}
          >
            {title}
          </button>
        ))}
      </nav>
      <div className="controls">
        {dashboard?.templating.list.map((variable) => (
          <Choice
            key={variable.name}
            variable={variable}
            view={view}
            onView={(values) => onView({ ...view, page, values })}
          />
        ))}
        {dashboard === undefined ? null : (
          <label>
            Time
            <select value={from} onChange={({ target }) => onView({ ...view, page, from: target.value })}>
              {known.map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          Refresh
          <select value={refresh} onChange={({ target }) => onView({ ...view, page, refresh: target.value })}>
            {refreshes.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <button type="button" onClick={onRefresh} title="Refresh now (key r)" aria-label="Refresh now">
          ↻
        </button>
        <button
          type="button"
          onClick={() => onMode(mode === "dark" ? "light" : "dark")}
          title="Light or dark (key t)"
          aria-label={mode === "dark" ? "Light theme" : "Dark theme"}
        >
          {mode === "dark" ? "☀" : "☾"}
        </button>
      </div>
    </header>
  );
}

interface ChoiceProps {
  readonly variable: Variable;
  readonly view: View;
  readonly onView: (values: View["values"]) => void;
}

/** The values of a variable: one from a list, or boxes to tick. */
function Choice({ variable, view, onView }: ChoiceProps) {
  const { name, label = name, multi, type } = variable;
  const chosen = chosenOf(variable, view.values);
  const choose = (values: readonly string[]) => onView({ ...view.values, [name]: values });
  if (type === "textbox") {
    return (
      <label>
        {label}
        <input
          defaultValue={chosen[0] ?? ""}
          onKeyDown={(event) => event.key === "Enter" && choose([event.currentTarget.value])}
          onBlur={({ target }) => target.value !== chosen[0] && choose([target.value])}
        />
      </label>
    );
  }
  const all = optionsOf(variable);
  if (multi) {
    const toggled = (value: string) =>
      all.filter((each) => (each === value ? !chosen.includes(each) : chosen.includes(each)));
    return (
      <fieldset>
        <legend>{label}</legend>
        {all.map((value) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              disabled={chosen.length === 1 && chosen[0] === value}
              onChange={() => choose(toggled(value))}
            />
            {value}
          </label>
        ))}
      </fieldset>
    );
  }
  return (
    <label>
      {label}
      <select value={chosen[0]} onChange={({ target }) => choose([target.value])}>
        {all.map((value) => (
          <option key={value}>{value}</option>
        ))}
      </select>
    </label>
  );
}
