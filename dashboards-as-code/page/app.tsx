import { useCallback, useEffect, useMemo, useState } from "react";
import { addressOf, type View, viewOf } from "./address.js";
import { askDashboard, askTitles, type Dashboard, type Title } from "./api.js";
import { DashboardView } from "./dashboard-view.js";
import { PipelineView } from "./pipeline/pipeline-view.js";
import { applyTheme, type Mode, modeAtFirst } from "./theme.js";
import { refreshMs } from "./time.js";
import { Toolbar } from "./toolbar.js";

/** The page of the pipeline's picture, beside the dashboards. */
const PICTURE: Title = { uid: "pipeline", title: "Picture", description: "What runs, and the rows that flow" };

export function App() {
  const [titles, setTitles] = useState<readonly Title[]>([]);
  const [dashboard, setDashboard] = useState<Dashboard | undefined>(undefined);
  const [view, setView] = useState<View>(() => viewOf(window.location));
  const [mode, setMode] = useState<Mode>(modeAtFirst);
  const [tick, setTick] = useState(0);
  const [error, setError] = useState<string | undefined>(undefined);
  const theme = useMemo(() => applyTheme(mode), [mode]);
  const page = view.page === "" ? (titles[0]?.uid ?? "") : view.page;

  const go = useCallback((next: View) => {
    window.history.pushState(null, "", addressOf(next));
    setView(next);
  }, []);
  useEffect(() => {
    askTitles().then(setTitles, (reason: unknown) => setError(String(reason)));
    const onBack = () => setView(viewOf(window.location));
    window.addEventListener("popstate", onBack);
    return () => window.removeEventListener("popstate", onBack);
  }, []);
  useEffect(() => {
    setDashboard(undefined);
    setError(undefined);
    if (page === "" || page === PICTURE.uid) return;
    let isWanted = true;
    askDashboard(page).then(
      (found) => isWanted && setDashboard(found),
      (reason: unknown) => isWanted && setError(reason instanceof Error ? reason.message : String(reason)),
    );
    return () => {
      isWanted = false;
    };
  }, [page]);
  const refresh = view.refresh ?? dashboard?.refresh ?? "5s";
  useEffect(() => {
    const every = refreshMs(refresh);
    if (every === undefined) return;
    const timer = setInterval(() => document.hidden || setTick((count) => count + 1), every);
    return () => clearInterval(timer);
  }, [refresh]);
  const all = [...titles, PICTURE];
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLSelectElement || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "r") setTick((count) => count + 1);
      if (event.key === "t") setMode((known) => (known === "dark" ? "light" : "dark"));
      const chosen = all[Number(event.key) - 1];
      if (chosen !== undefined) go({ page: chosen.uid, values: {} });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
  useEffect(() => {
    document.title = `${all.find(({ uid }) => uid === page)?.title ?? "mdsp"} – mdsp`;
  });

  return (
    <>
      <Toolbar
        titles={all}
        page={page}
        dashboard={dashboard}
        view={view}
        refresh={refresh}
        mode={mode}
        onView={go}
        onMode={setMode}
        onRefresh={() => setTick((count) => count + 1)}
      />
      <main>
        {error === undefined ? null : (
          <p className="problem" role="alert">
            {error}
          </p>
        )}
        {page === PICTURE.uid ? <PipelineView tick={tick} /> : null}
        {dashboard === undefined ? null : <DashboardView dashboard={dashboard} view={view} theme={theme} tick={tick} />}
      </main>
    </>
  );
}
