import type { DataFrame } from "@grafana/data";
import { useEffect, useRef, useState } from "react";
import { askPanel, type Panel, type Range, type Values } from "./api.js";
import { framesOf } from "./frames.js";
import { kinds } from "./panels/index.js";
import { lineRows } from "./panels/rows.js";
import { RowsTable } from "./panels/rows-table.js";
import type { Theme } from "./theme.js";
import { rangeOf } from "./time.js";

interface PanelViewProps {
  readonly uid: string;
  readonly panel: Panel;
  readonly title: string;
  readonly values: Values;
  readonly from: string;
  readonly theme: Theme;
  readonly tick: number;
}

interface Loaded {
  readonly frames: readonly DataFrame[];
  readonly range: Range;
  readonly errors: readonly string[];
  readonly isCut: boolean;
}

/** A panel: its rows asked anew with each tick, drawn by its kind, and as a table. */
export function PanelView({ uid, panel, title, values, from, theme, tick }: PanelViewProps) {
  const [loaded, setLoaded] = useState<Loaded | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [asTable, setAsTable] = useState(false);
  const [body, size] = useSize();
  const chosen = JSON.stringify(values);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `chosen` stands for the values, and a tick asks anew
  useEffect(() => {
    const stop = new AbortController();
    load(uid, panel, values, from, stop.signal).then(
      (next) => {
        if (stop.signal.aborted) return;
        setLoaded(next);
        setProblem(undefined);
      },
      (reason: unknown) => {
        if (!stop.signal.aborted) setProblem(reason instanceof Error ? reason.message : String(reason));
      },
    );
    return () => stop.abort();
  }, [uid, panel, chosen, from, tick]);

  const Kind = kinds[panel.type];
  const named = { ...panel, title };
  const frames = loaded?.frames ?? [];
  const rows = panel.type === "table" || panel.type === "stat" ? undefined : lineRows(panel, frames);
  const isEmpty = loaded !== undefined && frames.every(({ length }) => length === 0);
  const errors = [...(problem === undefined ? [] : [problem]), ...(loaded?.errors ?? [])];
  return (
    <section className="panel" aria-label={title} aria-busy={loaded === undefined} data-panel={panel.id}>
      <div className="panel-head">
        <h3 title={panel.description}>{title}</h3>
        {loaded?.isCut ? <span className="warn">more rows than fit</span> : null}
        {rows === undefined ? null : (
          <button
            type="button"
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
            title="Show the data as a table"
          >
            {asTable ? "Chart" : "Table"}
          </button>
        )}
      </div>
      {errors.length === 0 ? null : (
        <p className="problem" role="alert">
          {[...new Set(errors)].join(" · ")}
        </p>
      )}
      <div className="panel-body" ref={body}>
        {Kind === undefined ? <p className="empty">The page does not draw panels of the kind {panel.type}.</p> : null}
        {isEmpty ? <p className="empty">{panel.fieldConfig.defaults.noValue ?? "no rows"}</p> : null}
        {Kind === undefined || loaded === undefined || isEmpty || asTable || size.width === 0 ? null : (
          <Kind panel={named} frames={frames} theme={theme} range={loaded.range} size={size} />
        )}
        {rows === undefined || isEmpty ? null : (
          <div className={asTable ? "as-table" : "hidden"}>
            <RowsTable caption={title} rows={rows} />
          </div>
        )}
      </div>
    </section>
  );
}

async function load(uid: string, panel: Panel, values: Values, from: string, signal: AbortSignal): Promise<Loaded> {
  const range = rangeOf(from);
  const targets = await askPanel(uid, panel.id, range, values, signal);
  return {
    frames: await framesOf(panel, targets),
    range,
    errors: targets.flatMap(({ error }) => error ?? []),
    isCut: targets.some(({ isCut }) => isCut === true),
  };
}

/** The space of an element, as it changes. */
function useSize() {
  const element = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      setSize({ width: Math.floor(entry.contentRect.width), height: Math.floor(entry.contentRect.height) });
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [element, size] as const;
}
