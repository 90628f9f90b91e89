"""core.py WORKLOAD [URL]: SQLAlchemy's side of the SQL toolkit's workloads; prints the seconds and what was found.

BENCH_ROWS is the number of rows, BENCH_REPEAT that of the timed runs. Imports, connecting and a run to warm up are
not in the time.
"""

import gc
import json
import os
import statistics
import sys
import threading
import time

sys.dont_write_bytecode = True

from core_tables import Answer, customer, customer_row, customer_w, streamed, wide
from sqlalchemy import (Column, ForeignKey, Integer, MetaData, Numeric, String, Table, create_engine, func, insert,
                        or_, select, text)

N = int(os.environ["BENCH_ROWS"])
REPEAT = int(os.environ.get("BENCH_REPEAT", 3))


def measure(run, warm_up, before=lambda: None, clock=time.perf_counter, **more):
    """`warm_up` and each `run` may return what they have found. Python's collector has nothing left over to do."""
    before()
    answer, times = warm_up(), []
    for _ in range(REPEAT):
        before()
        gc.collect()
        start = clock()
        found = run()
        times.append(clock() - start)
        answer = found or answer
    return {"seconds": min(times), "median": statistics.median(times), "answer": answer, **more}


def expect(found, wanted):
    if found != wanted:
        sys.exit(f"wrong answer: {found} instead of {wanted}")


# ----- reading


def select_rows(engine, table=customer):
    def run():
        with engine.connect() as connection:
            rows = connection.execute(select(table)).all()
            expect(len(rows), N)

    def warm_up():
        with engine.connect() as connection:
            return Answer().of(connection.execute(select(table)).all())

    return measure(run, warm_up)


def select_wide_rows(engine):
    return select_rows(engine, wide)


def stream_rows(engine):
    def run():
        rows = total = size = 0
        with engine.connect() as connection:
            for id, name, description in connection.execution_options(yield_per=1000).execute(select(streamed)):
                rows += 1
                total += id
                size += len(name) + len(description)
        return {"rows": rows, "sum": total, "bytes": size}

    def warm_up():
        with engine.connect() as connection:
            connection.execute(text("SELECT 1"))

    return measure(run, warm_up)


# ----- writing


def insert_bulk(engine):
    command = "DELETE FROM customer_w" if engine.dialect.name == "sqlite" else "TRUNCATE TABLE customer_w"

    def before():
        with engine.begin() as connection:
            connection.execute(text(command))

    def run():
        with engine.begin() as connection:
            connection.execute(insert(customer_w), [customer_row(i) for i in range(N)])

    def warm_up():
        run()
        with engine.connect() as connection:
            return {"rows": connection.scalar(select(func.count()).select_from(customer_w))}

    return measure(run, warm_up, before)


# ----- the pool


def pool_checkout(engine):
    """The processor's time: waiting takes none."""
    engine.dispose()
    engine = create_engine(engine.url, pool_size=4, max_overflow=0)

    def use(count):
        for _ in range(count):
            with engine.connect():
                pass

    def run(threads=8):
        users = [threading.Thread(target=use, args=(N // threads,)) for _ in range(threads)]
        for user in users:
            user.start()
        for user in users:
            user.join()
        expect(engine.pool.checkedout(), 0)
        return {"rows": N // threads * threads}

    result = measure(run, lambda: use(1000), clock=time.process_time)
    start = time.perf_counter()
    use(N)
    return {**result, "alone": (time.perf_counter() - start) / N * 1e6}


# ----- statements


def statements():
    metadata = MetaData()
    users = Table("users", metadata, Column("id", Integer, primary_key=True), Column("name", String(50)),
                  Column("age", Integer))
    addresses = Table("addresses", metadata, Column("id", Integer, primary_key=True),
                      Column("user_id", ForeignKey("users.id")), Column("email", String(80)))
    orders = Table("orders", metadata, Column("id", Integer, primary_key=True),
                   Column("user_id", ForeignKey("users.id")), Column("total", Numeric(10, 2)),
                   Column("status", String(10)))
    items = Table("items", metadata, Column("id", Integer, primary_key=True),
                  Column("order_id", ForeignKey("orders.id")), Column("sku", String(20)))

    def statement(i):
        return (
            select(users.c.id, users.c.name, addresses.c.email, orders.c.id.label("order_id"), orders.c.total,
                   items.c.sku)
            .join(addresses, users.c.id == addresses.c.user_id).join(orders, users.c.id == orders.c.user_id)
            .outerjoin(items, orders.c.id == items.c.order_id)
            .where(users.c.name.like(f"user {i}%"), users.c.age > i % 90,
                   or_(orders.c.total >= i, orders.c.status.in_(["new", "paid", f"s{i}"])),
                   addresses.c.email.is_not(None))
            .order_by(users.c.name, orders.c.total.desc()).limit(10).offset(i))

    return statement


def check(sql, parameters):
    if not sql.startswith("SELECT users.id, ") or len(parameters) != 8:
        sys.exit(f"wrong answer: {sql} with {parameters}")


def compile_uncached():
    from sqlalchemy.dialects import postgresql

    dialect, statement = postgresql.psycopg2.dialect(), statements()

    def run(n=N):
        for i in range(n):
            compiled = statement(i).compile(dialect=dialect, compile_kwargs={"render_postcompile": True})
            check(compiled.string, compiled.params)
        return {"rows": n}

    return measure(run, lambda: run(min(N, 500)))


def compile_cached():
    """What Connection.execute() does where the statement is in its cache, up to sending it."""
    from sqlalchemy.dialects import postgresql
    from sqlalchemy.util import LRUCache

    dialect, statement, cache = postgresql.psycopg2.dialect(), statements(), LRUCache(500)

    def run(n=N):
        for i in range(n):
            compiled, extracted, *_ = statement(i)._compile_w_cache(dialect, compiled_cache=cache, column_keys=[])
            parameters = compiled.construct_params(extracted_parameters=extracted, escape_names=False)
            # The list of IN is written into the text at each run.
            expanded = compiled._process_parameters_for_postcompile(parameters)
            check(expanded.statement, expanded.parameters)
        expect(len(cache), 1)
        return {"rows": n}

    return measure(run, lambda: run(min(N, 500)))


if __name__ == "__main__":
    engines = [create_engine(url) for url in sys.argv[2:3]]
    print(json.dumps(globals()[sys.argv[1]](*engines)))
