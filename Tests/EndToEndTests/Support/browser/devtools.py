"""A headless Chromium over the pipe of its DevTools protocol (--remote-debugging-pipe): JSON and NUL on descriptors 3 and 4."""
import json
import os
import shutil
import subprocess
import tempfile

SWITCHES = ["--headless=new", "--no-sandbox", "--remote-debugging-pipe", "--disable-gpu", "--hide-scrollbars",
            "--disable-background-networking", "--disable-component-update", "--disable-default-apps", "--disable-sync",
            "--disable-extensions", "--no-first-run", "--disable-dev-shm-usage", "--mute-audio", "about:blank"]


class Browser:
    """One page of a browser of its own. What it says meanwhile is in `events`."""

    def __init__(self, program="chromium"):
        self.home = tempfile.mkdtemp(prefix="nudged-browser-")
        theirs, self.writing = os.pipe()
        self.reading, ours = os.pipe()
        # Higher than 4 first, so that neither is overwritten on the way to its place.
        high = [os.dup2(theirs, 103), os.dup2(ours, 104)]
        self.process = subprocess.Popen(
            [program, f"--user-data-dir={self.home}", *SWITCHES], pass_fds=(3, 4), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ | {"HOME": self.home},
            preexec_fn=lambda: (os.dup2(103, 3), os.dup2(104, 4)))
        for end in (theirs, ours, *high):
            os.close(end)
        self.pending, self.events, self.number, self.session = b"", [], 0, None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "Accessibility", "DOM"):
            self.call(f"{domain}.enable")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=300)
        os.close(self.writing)
        os.close(self.reading)
        shutil.rmtree(self.home, ignore_errors=True)

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.writing, json.dumps(message).encode() + b"\0")
        while True:
            reply = self.receive()
            if reply.get("id") == self.number:
                if "error" in reply:
                    raise RuntimeError(f"{method}: {reply['error']}")
                return reply["result"]

    def receive(self):
        while b"\0" not in self.pending:
            chunk = os.read(self.reading, 1 << 20)
            if not chunk:
                raise RuntimeError(f"chromium ended with {self.process.wait()}")
            self.pending += chunk
        message, _, self.pending = self.pending.partition(b"\0")
        message = json.loads(message)
        if "method" in message:
            self.events.append(message)
        return message

    def wait_for(self, event):
        while not any(message["method"] == event for message in self.events):
            self.receive()

    def evaluate(self, expression):
        """The value of an expression, promises awaited."""
        reply = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in reply:
            raise RuntimeError(json.dumps(reply["exceptionDetails"])[:2000])
        return reply["result"].get("value")

    def open(self, address, width, scheme, scale=1):
        self.events.clear()
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=scale, mobile=width < 600)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.call("Page.navigate", url=address)
        self.wait_for("Page.loadEventFired")
        self.evaluate("document.fonts.ready.then(() => true)")

    def picture(self, most=None):
        """The whole page as PNG, in base64, or its first so many pixels."""
        height = self.evaluate("Math.ceil(document.documentElement.getBoundingClientRect().height)")
        width = self.evaluate("window.innerWidth")
        clip = {"x": 0, "y": 0, "width": width, "height": min(height, most or height), "scale": 1}
        return self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=clip)["data"]

    def pdf(self):
        return self.call("Page.printToPDF", printBackground=False, preferCSSPageSize=True)["data"]

    def press(self, key, code):
        for kind in ("rawKeyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code)
