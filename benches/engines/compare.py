"""Holds the crate against polars, DuckDB, DataFusion and pyarrow, in one run.

    python3 -m venv target/engines
    target/engines/bin/pip install -r benches/engines/requirements.txt
    target/engines/bin/python benches/engines/compare.py

Three questions, all of them unless some are named:

    cells   grants, beneficiaries and amounts by region, year and kind
    actors  the same by artisan, of whom there are 2.5 million
    lines   artisans read from a file of JSON, one object a line

The example `engines` of the crate makes the grants and the artisans, and does
the crate's part of the work when it is asked to. Contenders run one behind the
other in every round and in another order each time; the first round does not
count. Printed is the median of the rounds' ratios, an engine's time over the
crate's: above 1 the crate is faster.

What is granted to the engines:

- Grants are in memory before the clock starts, as Arrow or in the engine's own
  table, with keys as the smallest integers (dictionaries were no faster), and
  amounts both as decimals and, in lines of their own, as whole centimes, which
  are exact too. Rows of the crate lie in memory one behind the other.
- Groups come out in any order; the crate's are in the order of their keys.
- JSON is read with the schema given, and nothing in it is checked. The crate
  checks every record. DuckDB reads it once more with some of the checks.

Everything runs in one thread and, where the system allows, on one core. All
groups of every engine must be those of the crate, to the centime, and what is
read must add up to the same; otherwise the script fails.
"""

import argparse
import decimal
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

# Read when polars is imported.
os.environ["POLARS_MAX_THREADS"] = "1"

import datafusion  # noqa: E402
import duckdb  # noqa: E402
import polars  # noqa: E402
import pyarrow  # noqa: E402
import pyarrow.compute  # noqa: E402
import pyarrow.csv  # noqa: E402
import pyarrow.json  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
OURS = "artisanat"

KEYS = {"cells": ["region", "year", "kind"], "actors": ["actor"]}
SUMS = ["number", "people", "amount"]

GRANT = {
    "region": pyarrow.uint8(),
    "year": pyarrow.int16(),
    "kind": pyarrow.uint8(),
    "actor": pyarrow.uint32(),
    "people": pyarrow.uint32(),
    "amount": pyarrow.decimal128(18, 2),
}

TEXT = pyarrow.string()
ARTISAN = pyarrow.schema(
    {
        "id": TEXT,
        "names": pyarrow.struct({"ar": TEXT, "fr": TEXT}),
        "standing": TEXT,
        "qualification": pyarrow.struct(
            {"diploma": TEXT, "years_of_exercise": pyarrow.int64()}
        ),
        "activities": pyarrow.list_(TEXT),
        "home": TEXT,
        "milieu": TEXT,
        "gender": TEXT,
        "born_in": TEXT,
        "registration": pyarrow.struct(
            {
                "history": pyarrow.list_(pyarrow.struct({"stage": TEXT, "on": TEXT})),
                "card_valid_during": TEXT,
            }
        ),
    }
)

# Some of what the crate checks, as far as one writes it in SQL at once: words of
# four vocabularies, and below, patterns, bounds and one rule on two fields.
WORDS = {
    "standing": "ENUM('artisan', 'maalem')",
    "milieu": "ENUM('urban', 'rural')",
    "gender": "ENUM('woman', 'man')",
    "registration": "STRUCT(history STRUCT(stage ENUM('submitted', 'refused',"
    " 'validated', 'card_prepared', 'card_issued'), \"on\" VARCHAR)[],"
    " card_valid_during VARCHAR)",
    "born_in": "USMALLINT",
}
RULES = r"""
    regexp_full_match(id, 'ART-[0-9]+')
    AND length(trim(names.ar)) BETWEEN 1 AND 120
    AND length(trim(names.fr)) BETWEEN 1 AND 120
    AND qualification.years_of_exercise BETWEEN 0 AND 90
    AND (standing <> 'maalem' OR qualification.years_of_exercise >= 10)
    AND regexp_full_match(home, '[0-9]{2}\.[0-9]{3}\.[0-9]{2}\.[0-9]{1,3}')
    AND (born_in IS NULL OR born_in BETWEEN 1900 AND 2026)
"""


class Ours:
    """The crate's part, in a process that waits while others work."""

    def __init__(self, directory, counts):
        cargo = ["--quiet", "--release", "--example", "engines"]
        subprocess.run(["cargo", "build", *cargo], cwd=ROOT, check=True)
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
        options = [
            text for name, of in counts.items() for text in (f"--{name}", str(of))
        ]
        self.process = subprocess.Popen(
            ["cargo", "run", *cargo, "--", directory, *options],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.heard("ready")

    def heard(self, wanted=None):
        """The words of the next line that the example says."""
        line = self.process.stdout.readline().split()
        if not line or wanted not in (None, line[0]):
            raise SystemExit(f"the example `engines` failed: {line}")
        return line

    def ask(self, question):
        """The seconds that the work took, and what came out."""
        self.process.stdin.write(f"{question}\n")
        self.process.stdin.flush()
        seconds, *shown = self.heard()
        return float(seconds), [int(number) for number in shown]


def read_csv(path, types):
    options = pyarrow.csv.ConvertOptions(column_types=types)
    return pyarrow.csv.read_csv(path, convert_options=options).combine_chunks()


def grouping(question, table):
    """Every engine's way to group a table, loaded beforehand."""
    keys = KEYS[question]
    frame = polars.from_arrow(table).lazy()
    sums = [polars.len().alias("number"), polars.sum("people"), polars.sum("amount")]
    duck = duckdb.connect()
    duck.execute("SET threads = 1")
    duck.register("given", table)
    duck.execute("CREATE TABLE grants AS SELECT * FROM given")
    config = datafusion.SessionConfig().with_target_partitions(1)
    fusion = datafusion.SessionContext(config)
    fusion.from_arrow(table, "grants")
    columns = ", ".join(keys)
    query = (
        f"SELECT {columns}, count(*) AS number, sum(people) AS people,"
        f" sum(amount) AS amount FROM grants GROUP BY {columns}"
    )
    aggregates = [([], "count_all"), ("people", "sum"), ("amount", "sum")]
    return {
        # Much faster here than the engine that polars takes by default.
        "polars": lambda: frame.group_by(keys).agg(sums).collect(engine="streaming"),
        "DuckDB": lambda: duck.sql(query).to_arrow_table(),
        "DataFusion": lambda: fusion.sql(query).collect(),
        "pyarrow": lambda: table.group_by(keys, use_threads=False).aggregate(aggregates),
    }


def as_arrow(made):
    if isinstance(made, polars.DataFrame):
        return made.to_arrow()
    return pyarrow.Table.from_batches(made) if isinstance(made, list) else made


def as_groups(made, keys, unit):
    """Groups in the order of their keys, amounts in dirhams."""
    names = {"count_all": "number", "people_sum": "people", "amount_sum": "amount"}
    table = as_arrow(made)
    table = table.rename_columns([names.get(name, name) for name in table.column_names])
    table = table.select(keys + SUMS)
    amount = table["amount"].cast(pyarrow.decimal128(25, 2))
    amount = pyarrow.compute.multiply(amount, pyarrow.scalar(unit))
    table = table.set_column(len(keys) + 2, "amount", amount)
    columns = {name: pyarrow.int64() for name in keys + SUMS[:2]}
    columns["amount"] = pyarrow.decimal128(38, 2)
    table = table.cast(pyarrow.schema(columns))
    return table.sort_by([(key, "ascending") for key in keys]).combine_chunks()


def grouped(question, directory):
    """Contenders by name, each with what it makes as groups to compare."""
    grants = read_csv(directory / "grants.csv", GRANT)
    hundred = pyarrow.scalar(decimal.Decimal(100))
    centimes = pyarrow.compute.multiply(grants["amount"], hundred)
    place = grants.schema.get_field_index("amount")
    whole = grants.set_column(place, "amount", centimes.cast(pyarrow.int64()))
    keys = KEYS[question]
    contenders = {}
    for of, table, unit in [("decimals", grants, "1"), ("centimes", whole, "0.01")]:
        unit = decimal.Decimal(unit)
        for name, work in grouping(question, table).items():
            check = lambda made, unit=unit: as_groups(made, keys, unit)  # noqa: E731
            contenders[f"{name}, {of}"] = (work, check)
    return contenders


def loading(path):
    """Every engine's way to read the artisans of a file."""
    path = str(path)
    of_polars = polars.from_arrow(ARTISAN.empty_table()).schema
    duck = duckdb.connect()
    duck.execute("SET threads = 1")
    empty = duck.from_arrow(ARTISAN.empty_table())
    of_duck = dict(zip(empty.columns, map(str, empty.types)))
    config = datafusion.SessionConfig().with_target_partitions(1)
    fusion = datafusion.SessionContext(config)
    serial = pyarrow.json.ReadOptions(use_threads=False)
    parse = pyarrow.json.ParseOptions(
        explicit_schema=ARTISAN, unexpected_field_behavior="error"
    )
    contenders = {
        "polars": lambda: polars.read_ndjson(path, schema=of_polars),
        "DuckDB": lambda: duck.read_json(
            path, columns=of_duck, format="newline_delimited"
        ).to_arrow_table(),
        "DataFusion": lambda: fusion.read_json(
            path, schema=ARTISAN, file_extension=".ndjson"
        ).collect(),
        "pyarrow": lambda: pyarrow.json.read_json(path, serial, parse),
    }
    contenders["DuckDB, some checks"] = lambda: (
        duck.read_json(path, columns=of_duck | WORDS, format="newline_delimited")
        .filter(RULES)
        .to_arrow_table()
    )
    return {name: (work, as_shown) for name, work in contenders.items()}


def as_shown(made):
    """What the crate shows of what it read: lines, years of exercise, stages."""
    table = as_arrow(made)
    field = pyarrow.compute.struct_field
    years = field(table["qualification"], "years_of_exercise")
    stages = pyarrow.compute.list_value_length(field(table["registration"], "history"))
    return [table.num_rows, *(pyarrow.compute.sum(of).as_py() for of in (years, stages))]


def compare(question, ours, directory, rounds):
    if question == "lines":
        expected = ours.ask(question)[1]
        what = f"{expected[0]} artisans"
        contenders = loading(directory / "artisans.ndjson")
    else:
        keys = KEYS[question]
        of_csv = {"amount": pyarrow.decimal128(38, 2)}
        expected = read_csv(directory / f"{question}.csv", of_csv)
        if ours.ask(question)[1] != [expected.num_rows]:
            raise SystemExit(f"{question}: the crate's groups changed")
        what = f"{expected.num_rows} groups"
        contenders = grouped(question, directory)
    seconds = {name: [] for name in [OURS, *contenders]}
    names = list(seconds)
    for turn in range(rounds + 1):
        start = turn % len(names)
        for name in names[start:] + names[:start]:
            if name == OURS:
                taken = ours.ask(question)[0]
            else:
                work, check = contenders[name]
                before = time.perf_counter()
                made = work()
                taken = time.perf_counter() - before
                # Once, where the time does not count.
                if turn == 0 and check(made) != expected:
                    raise SystemExit(f"{question}: {name} differs from {OURS}")
                del made
            if turn > 0:
                seconds[name].append(taken)
    print(f"\n{question}: {what}, the same for all")
    print(f"{'ratio':>7} {'seconds':>8}")
    for name, taken in seconds.items():
        ratio = statistics.median(
            one / other for one, other in zip(taken, seconds[OURS])
        )
        print(f"{ratio:7.2f} {statistics.median(taken):8.3f}  {name}", flush=True)


def main():
    questions = [*KEYS, "lines"]
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("questions", nargs="*", metavar="|".join(questions))
    parser.add_argument("--grants", type=int, default=10_000_000)
    parser.add_argument("--artisans", type=int, default=2_500_000)
    parser.add_argument("--lines", type=int, default=500_000)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    if unknown := set(given.questions) - set(questions):
        parser.error(f"unknown question: {', '.join(sorted(unknown))}")
    pyarrow.set_cpu_count(1)
    counts = {name: getattr(given, name) for name in ("grants", "artisans", "lines")}
    with tempfile.TemporaryDirectory() as directory:
        ours = Ours(directory, counts)
        for question in given.questions or questions:
            compare(question, ours, pathlib.Path(directory), given.rounds)
        ours.process.stdin.close()
        if ours.process.wait() != 0:
            raise SystemExit("the example `engines` failed")


if __name__ == "__main__":
    main()
