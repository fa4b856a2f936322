"""Checks days that Muster closed after content of their rows was removed: python3 verify-redacted-days.py FILE [NEXT-FILE ...]
Every row's SHA-256 is computed anew over the hash before it and the row's fields (ADR 0002). Files of days that
follow each other may be given together, oldest first: the chain must go on from one to the next. A row whose content
was removed later is good if a row that removes names it with the SHA-256 of what stands there now (ADR 0008); that row
may be in a later file, so give that one as well. Who signed off and when is no row of the file: it is not covered here, but
by the SHA-256 of the whole file in the row day-closed of the log."""
import hashlib, json, sys

def sha(data): return hashlib.sha256(data).hexdigest()
def field(value):
    text = b"" if value is None else str(value).encode("utf-8")
    return b"-" if value is None else str(len(text)).encode() + b":" + text

removed, removals = {}, []  # number of a row: SHA-256 of its present content; rows that say what was removed

def reduced(fields):  # an import of Intune's list without its devices
    listed = json.loads(fields[12]).get("list", {}) if fields[7] == "list-imported" else {}
    return listed.get("kind") == "intune-devices" and not any(
        found["first"] for found in listed["findings"].values() if isinstance(found, dict) and "first" in found)

def check(name, previous):
    lines = [json.loads(line) for line in open(name, encoding="utf-8")]
    head, rows, foot = lines[0], lines[1:-1], lines[-1]
    if head.get("format") != "muster-day" or head.get("version") != 1: raise ValueError("not a closed day")
    if head["from"] == 1 and head["previous"] != sha(head["benchId"].encode()): raise ValueError("does not begin at the first row")
    if previous and previous != head["previous"]: raise ValueError("does not follow the day before")
    digest, number = head["previous"], head["from"]
    for row in rows:
        fields = row["fields"]
        content = b"".join(map(field, fields))
        if fields[1] != number or fields[3] != head["benchId"]: raise ValueError(f"row {number} is not as it was written")
        if sha(digest.encode() + content) != row["hash"]:
            form = fields[7] == "row-erased" or "[name removed]" in f"{fields[6]} {fields[12]}" or reduced(fields)
            removed[number] = sha(content) if form else None
        if fields[7] == "rows-redacted": removals.append((number, fields[6], json.loads(fields[12])))
        digest, number = row["hash"], number + 1
    if foot != {"rows": len(rows), "to": head["to"], "hash": digest} or number != head["to"] + 1: raise ValueError("rows are missing at the end")
    return f"{name}: rows {head['from']} to {head['to']} are whole; hash {digest}. NOT covered: that {head['signedBy']!r} signed it off, and when", digest

def settle():
    claims = {}
    for number, who, event in sorted(removals, key=lambda one: -one[0]):
        if number in removed and claims.get(number) != removed[number]: continue  # not to be trusted; named below
        for row in event["rows"]:
            if row["seq"] < number: claims.setdefault(row["seq"], row["sha256"])
        print(f"row {number}: {who} had content of {len(event['rows'])} rows removed ({event['why']})")
    for number, content in removed.items():
        if content is None or claims.get(number) != content: raise ValueError(f"row {number} is not as it was written")

try:
    said, last = [], None
    for name in sys.argv[1:]:
        line, last = check(name, last)
        said.append(line)
    if not said: sys.exit(__doc__)
    settle()
    print("\n".join(said))
except (ValueError, KeyError, IndexError, TypeError, AttributeError) as why: sys.exit(f"NOT as it was signed off: {why}")
