// nudged in the top bar of GNOME Shell 45 and later: a ring, and a dot when a question waits. Copy this folder to
// ~/.local/share/gnome-shell/extensions/, log out and in, and turn it on: gnome-extensions enable nudged@org.nudged
import Clutter from 'gi://Clutter';
import St from 'gi://St';
import {Extension} from 'resource:///org/gnome/shell/extensions/extension.js';
import * as Main from 'resource:///org/gnome/shell/ui/main.js';
import * as PanelMenu from 'resource:///org/gnome/shell/ui/panelMenu.js';
import {States, run} from './states.js';

export default class NudgedExtension extends Extension {
  enable() {
    this._button = new PanelMenu.Button(0.5, 'nudged');
    this._label = new St.Label({text: '', y_align: Clutter.ActorAlign.CENTER});
    this._button.add_child(this._label);
    this._button.menu.addAction('Answer', () => run('answer', '--window'));
    this._button.menu.addAction('An hour of quiet', () => run('pause', 'for', '1', 'hour'));
    this._button.menu.addAction('End the quiet', () => run('resume'));
    Main.panel.addToStatusArea(this.uuid, this._button);
    this._states = new States(state => this._show(state));
  }

  disable() {
    this._states.stop();
    this._button.destroy();
    this._states = this._button = this._label = null;
  }

  _show(state) {
    this._label.text = state?.shortText ?? '';
    this._button.accessible_name = state?.tooltip ?? 'nudged';
  }
}
