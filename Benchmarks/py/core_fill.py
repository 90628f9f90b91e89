"""core_fill.py URL TABLE N: makes a table of the SQL toolkit's workloads; prints what reading its N rows must find.

TABLE is customer (with the empty customer_w), wide, or streamed, which holds the rows of customer again and again.
"""

import itertools
import json
import sys

sys.dont_write_bytecode = True

from core_tables import Answer, customer, customer_row, customer_w, metadata, streamed, wide, wide_row
from sqlalchemy import create_engine, func, insert, literal, select

PART = 5000


def parts(rows):
    while part := list(itertools.islice(rows, PART)):
        yield part


def fill_customer(connection, n):
    metadata.create_all(connection, tables=[customer, customer_w], checkfirst=False)
    answer = Answer()
    for part in parts({"id": i + 1, **customer_row(i)} for i in range(n)):
        connection.execute(insert(customer), part)
        answer.of(row.values() for row in part)
    return vars(answer)


def fill_wide(connection, n):
    metadata.create_all(connection, tables=[wide], checkfirst=False)
    answer = Answer()
    for part in parts(wide_row(i) for i in range(1, n + 1)):
        connection.execute(insert(wide), part)
        answer.of(row.values() for row in part)
    return vars(answer)


def fill_streamed(connection, n):
    metadata.create_all(connection, tables=[streamed], checkfirst=False)
    count = connection.scalar(select(func.count()).select_from(customer))
    size = func.length(customer.c.name) + func.length(customer.c.description)
    answer = {"rows": n, "sum": n * (n + 1) // 2, "bytes": 0}
    for start in range(0, n, count):
        last = min(count, n - start)
        connection.execute(insert(streamed).from_select(
            ["id", "name", "description"],
            select(customer.c.id + literal(start), customer.c.name, customer.c.description)
            .where(customer.c.id <= last).order_by(customer.c.id)))
        connection.commit()  # a transaction of millions of rows would cost the servers much memory
        answer["bytes"] += int(connection.scalar(select(func.sum(size)).where(customer.c.id <= last)))
    return answer


if __name__ == "__main__":
    engine = create_engine(sys.argv[1])
    fill = {"customer": fill_customer, "wide": fill_wide, "streamed": fill_streamed}[sys.argv[2]]
    with engine.connect() as connection:
        answer = fill(connection, int(sys.argv[3]))
        connection.commit()
    engine.dispose()
    print(json.dumps(answer))
