"""Checks a day that Muster closed, without Muster: python3 verify-day-close.py FILE [NEXT-FILE ...]
Every row's SHA-256 is computed anew over the hash before it and the row's fields (ADR 0002). Files of
days that follow each other may be given together, oldest first: the chain must go on from one to the next."""
import hashlib, json, sys

def field(value):
    text = b"" if value is None else str(value).encode("utf-8")
    return b"-" if value is None else str(len(text)).encode() + b":" + text

def check(name, previous):
    lines = [json.loads(line) for line in open(name, encoding="utf-8")]
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
        number += 1
    if foot != {"rows": len(rows), "to": head["to"], "hash": digest} or number != head["to"] + 1: raise ValueError("rows are missing at the end")
    print(f"{name}: rows {head['from']} to {head['to']} are whole, signed off by {head['signedBy']}; hash {digest}")
    return digest

try: last = None; [last := check(name, last) for name in sys.argv[1:]] or sys.exit(__doc__)
except (ValueError, KeyError, IndexError) as why: sys.exit(f"NOT as it was signed off: {why}")
