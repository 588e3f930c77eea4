const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const QUIET_MS = 20_000;

/** `0.3 s`, `12 s`, `2 min 5 s`. */
export function formatElapsed(ms) {
  const seconds = ms / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds) % 60} s`;
}

/** Cuts `text` to `width` columns. */
export function fit(text, width) {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;
}

/**
 * One line per step. On a terminal the running step's line moves (spinner, elapsed time, the command's last line);
 * elsewhere a step prints one line when it begins, one every 20 s while it lasts, and one when it is done.
 */
export function createProgress(stream = process.stdout, now = Date.now) {
  const live = Boolean(stream.isTTY) && process.env.TERM !== "dumb";
  const paint = (code, text) => (live && !process.env.NO_COLOR ? `\u001b[${code}m${text}\u001b[0m` : text);
  const clear = () => live && stream.write("\r\u001b[2K");
  return {
    /** Prints a line of its own. */
    line(text) {
      clear();
      stream.write(`${text}\n`);
    },
    /** Begins a step; end it with `done` or `fail`. */
    step(title) {
      const began = now();
      let detail = "";
      let frame = 0;
      const elapsed = () => formatElapsed(now() - began);
      const draw = () => {
        const text = `${FRAMES[frame++ % FRAMES.length]} ${title}  ${elapsed()}`;
        stream.write(`\r\u001b[2K${fit(`${text}  ${detail}`, (stream.columns || 80) - 1)}`);
      };
      if (!live) stream.write(`- ${title}\n`);
      const tick = live ? draw : () => stream.write(`  … ${elapsed()}${detail ? `: ${fit(detail, 100)}` : ""}\n`);
      const timer = setInterval(tick, live ? 100 : QUIET_MS);
      timer.unref?.();
      const end = (mark, note) => {
        clearInterval(timer);
        clear();
        stream.write(`${mark} ${title}${note ? ` (${note})` : ""}  ${elapsed()}\n`);
      };
      return {
        update(text) {
          detail = text;
        },
        done(note) {
          end(paint("32", "✓"), note);
        },
        fail() {
          end(paint("31", "✗"));
        },
      };
    },
  };
}
