"""An independent SQLite judges what a power cut left: one folder a line in, one line of JSON out."""
import json, sqlite3, sys

for line in sys.stdin:
    folder = line.strip()
    try:
        db = sqlite3.connect(f"{folder}/muster.db")
        has_log = db.execute("SELECT count(*) FROM sqlite_master WHERE name = 'log'").fetchone()[0]
        whole = [row[0] for row in db.execute("PRAGMA integrity_check")] == ["ok"]
        numbers = [row[0] for row in db.execute("SELECT seq FROM log")] if has_log else []
        print(json.dumps({"whole": whole, "numbers": len(numbers), "newest": max(numbers, default=0)}))
        db.close()
    except sqlite3.Error as error:
        print(json.dumps({"whole": False, "numbers": 0, "newest": 0, "error": str(error)}))
    sys.stdout.flush()
