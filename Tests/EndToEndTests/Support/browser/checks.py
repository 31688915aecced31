"""What a page has to be like: quiet, readable, and whole without eyes or a mouse. Each check gives a list of problems."""

TALK = {"Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown"}


def quiet(events, address):
    """No word on the console, and no request but for the page itself."""
    said = [f"console: {event['params']}" for event in events if event["method"] in TALK]
    asked = [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]
    return said + [f"request: {url[:200]}" for url in asked if url != address]


def fits(browser, window):
    """Nothing is wider than the window. A phone's own idea of its width grows with the page, so that is not asked."""
    wide = browser.evaluate("document.documentElement.scrollWidth")
    return [f"{wide} px wide in a window of {window}"] if wide > window else []


def tree(nodes):
    """Of the accessibility tree: names of pictures, links and controls, headings in order, landmarks.

    Returns how many pictures there are, and the problems.
    """
    nodes = [node for node in nodes if not node.get("ignored")]
    role = lambda node: node.get("role", {}).get("value")
    name = lambda node: (node.get("name", {}).get("value") or "").strip()
    problems = [f"{role(node)} without a name" for node in nodes
                if role(node) in ("img", "image", "link", "button", "DisclosureTriangle", "heading", "table", "region", "navigation")
                and not name(node)]
    levels = [next(part["value"]["value"] for part in node["properties"] if part["name"] == "level")
              for node in nodes if role(node) == "heading"]
    if levels[:1] != [1] or levels.count(1) != 1:
        problems.append(f"headings begin with {levels[:3]}")
    problems += [f"heading {above} is followed by {below}" for above, below in zip(levels, levels[1:]) if below > above + 1]
    roles = [role(node) for node in nodes]
    problems += [f"no {landmark}" for landmark in ("banner", "main", "contentinfo", "navigation") if landmark not in roles]
    return sum(one in ("img", "image") for one in roles), problems


STOPS = """[...document.querySelectorAll('a[href], summary, [tabindex="0"]')]
    .filter(one => one.checkVisibility({checkVisibilityCSS: true, contentVisibilityAuto: true}))"""


def keyboard(browser):
    """Tab reaches every link and every fold, in the order of the page, and each can be seen when it is reached.

    Returns how many there are, and the problems.
    """
    count = browser.evaluate(f"{STOPS}.length")
    problems = []
    browser.evaluate("document.activeElement.blur(); window.scrollTo(0, 0)")
    for place in range(count):
        browser.press("Tab", 9)
        seen = browser.evaluate(f"""(() => {{
            const one = document.activeElement, box = one.getBoundingClientRect();
            return [{STOPS}.indexOf(one), box.width > 0 && box.right > 0 && box.bottom > 0 && box.top < innerHeight,
                    getComputedStyle(one).outlineStyle, one.textContent.trim().slice(0, 40)]; }})()""")
        if seen[0] != place:
            problems.append(f"Tab {place + 1} reached {seen}")
            break
        if not seen[1] or seen[2] == "none":
            problems.append(f"Tab {place + 1} reached what cannot be seen: {seen}")
    browser.press("Enter", 13)
    return count, problems


CONTRAST = r"""(() => {
    const channels = text => (text.match(/[\d.]+/g) || []).map(Number);
    const over = (top, below) => { const a = top[3] ?? 1; return [0, 1, 2].map(i => top[i] * a + below[i] * (1 - a)); };
    const light = colour => { const [r, g, b] = colour.map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
    const behind = one => { const layers = [];
        for (; one; one = one.parentElement) layers.unshift(channels(getComputedStyle(one).backgroundColor));
        return layers.reduce((below, top) => over(top, below), [255, 255, 255]); };
    const seen = {count: 0, lowest: 21, bad: []};
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const one = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || one.closest('title, desc, .unseen') || !one.getClientRects().length) continue;
        const style = getComputedStyle(one), drawn = one instanceof SVGElement;
        const below = behind(one.closest('svg')?.parentElement ?? one);
        const ink = over(channels(drawn ? style.fill : style.color), below);
        const [a, b] = [light(ink), light(below)].sort((x, y) => y - x), ratio = (a + 0.05) / (b + 0.05);
        seen.count += 1;
        seen.lowest = Math.min(seen.lowest, Math.round(ratio * 100) / 100);
        if (ratio < 4.5) seen.bad.push(ratio.toFixed(2) + ' ' + walker.currentNode.data.trim().slice(0, 40));
    }
    return seen; })()"""
