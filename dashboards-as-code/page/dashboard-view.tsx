import { useMemo } from "react";
import type { View } from "./address.js";
import type { Dashboard, Panel, Values } from "./api.js";
import { PanelView } from "./panel-view.js";
import type { Theme } from "./theme.js";
import { chosenOfAll } from "./variables.js";

interface DashboardProps {
  readonly dashboard: Dashboard;
  readonly view: View;
  readonly theme: Theme;
  /** Grows with each refresh. */
  readonly tick: number;
}

/** The panels where Grafana puts them, in a grid of 24 columns. */
export function DashboardView({ dashboard, view, theme, tick }: DashboardProps) {
  const values = useMemo(() => chosenOfAll(dashboard, view.values), [dashboard, view.values]);
  const from = view.from ?? dashboard.time.from;
  return (
    <div className="grid">
      {dashboard.panels.map((panel) =>
        panel.type === "row" ? (
          <h2 key={panel.id} style={gridStyle(panel)}>
            {panel.title}
          </h2>
        ) : (
          <div key={panel.id} className="cell" style={gridStyle(panel)}>
            {repeated(panel, values).map(({ key, title, own }) => (
              <PanelView
                key={key}
                uid={dashboard.uid}
                panel={panel}
                title={title}
                values={own}
                from={from}
                theme={theme}
                tick={tick}
              />
            ))}
          </div>
        ),
      )}
    </div>
  );
}

const gridStyle = ({ gridPos: { x, y, w, h } }: Panel) => ({
  gridColumn: `${x + 1} / span ${w}`,
  gridRow: `${y + 1} / span ${h}`,
});

/** A panel that repeats stands once for each chosen value of its variable. */
function repeated(panel: Panel, values: Values): readonly { key: string; title: string; own: Values }[] {
  const { repeat, title } = panel;
  const chosen = repeat === undefined ? [] : (values[repeat] ?? []);
  if (repeat === undefined || chosen.length === 0) return [{ key: "one", title, own: values }];
  return chosen.map((value) => ({ key: value, title: `${title} ${value}`, own: { ...values, [repeat]: [value] } }));
}
