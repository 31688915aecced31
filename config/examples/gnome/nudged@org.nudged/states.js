// Follows `nudgectl watch --format json`: one object a line, each a whole state. Nothing turns in between.
import Gio from 'gi://Gio';
import GLib from 'gi://GLib';

// Gio's own asynchronous readers end in callbacks here; nothing is waited for.
export class States {
  // show(state): called for each state; with null when nudgectl has ended.
  constructor(show) {
    this._show = show;
    this._cancellable = new Gio.Cancellable();
    this._process = Gio.Subprocess.new(
      [nudgectl(), 'watch', '--format', 'json'],
      Gio.SubprocessFlags.STDOUT_PIPE | Gio.SubprocessFlags.STDERR_SILENCE);
    this._lines = new Gio.DataInputStream({base_stream: this._process.get_stdout_pipe()});
    this._next();
  }

  stop() {
    this._cancellable.cancel();
    this._process.force_exit();
  }

  _next() {
    this._lines.read_line_async(GLib.PRIORITY_DEFAULT, this._cancellable, (lines, result) => {
      try {
        const [line] = lines.read_line_finish_utf8(result);
        this._show(line === null ? null : JSON.parse(line));
        if (line !== null)
          this._next();
      } catch (error) {
        if (!error.matches?.(Gio.IOErrorEnum, Gio.IOErrorEnum.CANCELLED))
          console.error(`nudged: ${error.message}`);
      }
    });
  }
}

// Runs a verb, and does not wait for it.
export function run(...words) {
  Gio.Subprocess.new([nudgectl(), ...words], Gio.SubprocessFlags.NONE);
}

// The shell's own search path may lack ~/.local/bin.
function nudgectl() {
  return GLib.find_program_in_path('nudgectl') ?? GLib.build_filenamev([GLib.get_home_dir(), '.local', 'bin', 'nudgectl']);
}
