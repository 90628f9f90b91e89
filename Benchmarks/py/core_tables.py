"""The tables of the SQL toolkit's workloads, and what is in them."""

import datetime

from sqlalchemy import Boolean, Column, DateTime, Double, Integer, MetaData, String, Table
from sqlalchemy.dialects import mysql

metadata = MetaData()
MOMENT = DateTime().with_variant(mysql.DATETIME(fsp=6), "mysql", "mariadb")
START = datetime.datetime(2020, 1, 1)


def customers(name):
    return Table(name, metadata, Column("id", Integer, primary_key=True), Column("name", String(255), nullable=False),
                 Column("description", String(255), nullable=False))


customer = customers("customer")
customer_w = customers("customer_w")  # is emptied before rows are inserted
streamed = customers("streamed")  # the customers again and again


def columns(prefix, type):
    """Four, of which the last may be NULL."""
    return [Column(f"{prefix}{number}", type, nullable=number == 4) for number in range(1, 5)]


wide = Table(
    "wide", metadata, Column("id", Integer, primary_key=True), *columns("i", Integer), *columns("t", String(255)),
    *columns("d", Double()), *columns("ts", MOMENT), Column("b1", Boolean, nullable=False),
    Column("b2", Boolean, nullable=False), Column("b3", Boolean))


def customer_row(i):
    """From 0."""
    return {"name": f"customer name {i}", "description": f"customer description {i}"}


def wide_row(i):
    """From 1."""
    moments = [START + datetime.timedelta(seconds=61 * i + 1000 * k, microseconds=(i * 7919 + k) % 1_000_000)
               for k in range(4)]
    return {
        "id": i, "i1": i * 3, "i2": i % 1000, "i3": -i, "i4": None if i % 3 == 0 else i + 7,
        "t1": f"text one {i}", "t2": f"t2 {i % 97}", "t3": "x" * (i % 40), "t4": None if i % 2 == 0 else f"maybe {i}",
        "d1": i / 7, "d2": i * 1.5, "d3": -i / 3, "d4": None if i % 5 == 0 else i * 0.001,
        "ts1": moments[0], "ts2": moments[1], "ts3": moments[2], "ts4": None if i % 4 == 0 else moments[3],
        "b1": i % 2 == 1, "b2": i % 3 == 1, "b3": None if i % 7 == 0 else i % 5 == 1}


def moment_number(moment):
    """Days since 1970 and microseconds of the day, added up: a number small enough for the sum of many."""
    days, rest = divmod(moment - datetime.datetime(1970, 1, 1), datetime.timedelta(days=1))
    return days + rest // datetime.timedelta(microseconds=1)


class Answer:
    """Of what was read: sums that are the same for every program that has read all of it."""

    def __init__(self):
        self.rows = self.sum = self.bytes = self.nulls = self.trues = self.moments = 0
        self.doubles = 0.0

    def add(self, row):
        self.rows += 1
        for value in row:
            if value is None:
                self.nulls += 1
            elif value is True or value is False:
                self.trues += value
            elif isinstance(value, int):
                self.sum += value
            elif isinstance(value, str):
                self.bytes += len(value)
            elif isinstance(value, float):
                self.doubles += value
            else:
                self.moments += moment_number(value)

    def of(self, rows):
        for row in rows:
            self.add(row)
        return vars(self)
