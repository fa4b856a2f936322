"""Checks a day that Muster closed, without Muster: python3 verify-day-close.py [--sha256 HEX] FILE [[--sha256 HEX] NEXT-FILE ...]
Every row's SHA-256 is computed anew over the hash before it and the row's fields (ADR 0002). Files of days that follow each
other may be given together, oldest first: the chain must go on. Who signed off and when is no row of the file: it is covered
by the SHA-256 of the whole file, which the row day-closed of the log keeps, and with it the file of the next day."""
import hashlib, json, sys

def field(value):
    text = b"" if value is None else str(value).encode("utf-8")
    return b"-" if value is None else str(len(text)).encode() + b":" + text

def check(name, given, previous):
    lines = [json.loads(line) for line in open(name, encoding="utf-8", newline="\n")]
    head, rows, foot = lines[0], lines[1:-1], lines[-1]
    if head.get("format") != "muster-day" or head.get("version") != 1: raise ValueError("not a closed day")
    genesis = hashlib.sha256(head["benchId"].encode()).hexdigest()
    if head["from"] == 1 and head["previous"] != genesis: raise ValueError("does not begin at the first row")
    if previous and previous != head["previous"]: raise ValueError("does not follow the day before")
    digest, number = head["previous"], head["from"]
    for row in rows:
        fields = row["fields"]
        digest = hashlib.sha256(digest.encode() + b"".join(map(field, fields))).hexdigest()
        if fields[1] != number or fields[3] != head["benchId"] or digest != row["hash"]: raise ValueError(f"row {number} is not as it was written")
        closed = json.loads(fields[12]) if fields[7] == "day-closed" else None
        if closed: known[closed["to"]] = closed["sha256"]
        number += 1
    if foot != {"rows": len(rows), "to": head["to"], "hash": digest} or number != head["to"] + 1: raise ValueError("rows are missing at the end")
    days.append((name, head, digest, given, hashlib.sha256(open(name, "rb").read()).hexdigest()))
    return digest

def report(name, head, digest, given, sha):
    expected = {given, known.get(head["to"])} - {None}
    if expected - {sha}: raise ValueError(f"{name} is not the file that was closed")
    sign = "covered" if expected else "NOT covered (give --sha256 from the row day-closed, or the file of the next day)"
    print(f"{name}: rows {head['from']} to {head['to']} are whole; hash {digest}. Signed off by {head['signedBy']!r}: {sign}")

known, days, given, last = {}, [], None, None  # known: SHA-256 of a file by its last row, as a later row says
try:
    for word in sys.argv[1:]:
        if word == "--sha256" or given == "next": given = "next" if word == "--sha256" else word.lower()
        else: last, given = check(word, given, last), None
    [report(*day) for day in days] or sys.exit(__doc__)
except (ValueError, KeyError, IndexError, TypeError) as why: sys.exit(f"NOT as it was signed off: {why}")
