#!/usr/bin/env python3
"""Asks SQLAlchemy how it writes the statements of Tests/CoreTests.

Usage: pip install 'sqlalchemy==2.1.*' && scripts/oracle/statements_oracle.py

Each case has the name of a case in the Swift tests and is the same construct in SQLAlchemy's own words. What its
compilers of SQLite, PostgreSQL (psycopg2) and MariaDB (mysqldb) write goes into
Tests/CoreTests/Support/SQLAlchemyTexts.swift, where a test compares it with what Retort writes. No database is needed.

What is put into one form here, and nothing else: white space; parameter marks become `?`; names that SQLAlchemy makes up
for columns (`AS count_1`, `AS anon_1`) are left out, and so is the RETURNING that it adds by itself to get at new keys.
"""

import pathlib
import re

import sqlalchemy as sa
from sqlalchemy.dialects import mysql, postgresql, sqlite
from sqlalchemy.dialects.postgresql import psycopg2
from sqlalchemy.sql import func as f

m = sa.MetaData()


def table(name, *columns):
    return sa.Table(name, m, *columns)


u = table("users", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(50)),
    sa.Column("age", sa.Integer), sa.Column("nickname", sa.String(20)), sa.Column("score", sa.Double),
    sa.Column("active", sa.Boolean)).c
users = m.tables["users"]
a = table("addresses", sa.Column("id", sa.Integer, primary_key=True), sa.Column("user_id", sa.Integer),
    sa.Column("email", sa.String(80))).c
addresses = m.tables["addresses"]
odd = table("Odd Table", sa.Column("order", sa.Integer, primary_key=True), sa.Column('a "b" `c`', sa.String(50)))
t = table("things", sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("settings", sa.JSON().with_variant(postgresql.JSONB(), "postgresql")),
    sa.Column("tags", postgresql.ARRAY(sa.Text)), sa.Column("span", postgresql.INT8RANGE), sa.Column("at", sa.DateTime),
    sa.Column("body", sa.Text)).c
things = m.tables["things"]
p = table("products", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(50)),
    sa.Column("category", sa.String(20)), sa.Column("price", sa.Numeric(10, 2)), sa.Column("stock", sa.Integer),
    sa.Column("discontinued", sa.Boolean)).c
products = m.tables["products"]
o = table("orders", sa.Column("id", sa.Integer, primary_key=True), sa.Column("user_id", sa.Integer),
    sa.Column("status", sa.String(10)), sa.Column("placed", sa.DateTime), sa.Column("total", sa.Numeric(10, 2))).c
orders = m.tables["orders"]
i = table("order_items", sa.Column("order_id", sa.Integer, primary_key=True),
    sa.Column("product_id", sa.Integer, primary_key=True), sa.Column("quantity", sa.Integer),
    sa.Column("price", sa.Numeric(10, 2))).c
items = m.tables["order_items"]
e = table("employees", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(50)),
    sa.Column("manager_id", sa.Integer), sa.Column("department", sa.String(20)), sa.Column("salary", sa.Integer)).c
employees = m.tables["employees"]
v = table("visits", sa.Column("user_id", sa.Integer), sa.Column("day", sa.Integer)).c
visits = m.tables["visits"]

ALL = ("sqlite", "postgresql", "mariadb")
PG = ("postgresql",)
maria = mysql.dialect()
maria.is_mariadb = True
maria.server_version_info = (10, 11, 0)
maria.insert_returning = maria.delete_returning = True
dialects = {"sqlite": sqlite.dialect(), "postgresql": psycopg2.dialect(), "mariadb": maria}
select, and_, or_, not_ = sa.select, sa.and_, sa.or_, sa.not_

cases: dict[str, list] = {}


def case(name, statement, on=ALL):
    """The statement of a case; several calls may give each dialect its own."""
    cases.setdefault(name, []).append((statement, on))


def where(name, condition, on=ALL):
    case(name, select(u.id).where(condition), on)


def column(name, expression, on=ALL):
    case(name, select(expression), on)


# ----- comparisons
where("equal", u.name == "ada")
where("not equal", u.name != "ada")
where("less", u.age < 18)
where("less or equal", u.age <= 18)
where("greater", u.age > 18)
where("greater or equal", u.age >= 18)
where("two columns", u.id == u.age)
where("NULL", u.age.is_(None))
where("not NULL", u.age.is_not(None))
where("distinct", u.nickname.is_distinct_from("c"))
where("not distinct", u.nickname.is_not_distinct_from("c"))
where("in a list", u.id.in_([1, 2, 3]))
where("in an empty list", u.id.in_([]))
where("not in a list", u.id.not_in([1]))
where("between", u.age.between(1, 9))
where("not between", ~u.age.between(1, 9))
where("between, the ends in any order", u.age.between(9, 1, symmetric=True), PG)
where("a boolean column", u.active.is_(True))
where("a boolean that is not true", u.active.is_not(True))
where("a boolean that is false", u.active.is_(False))
where("distinct columns", u.age.is_distinct_from(u.id))

# ----- logic and precedence
where("and", and_(u.id == 1, u.age == 2))
where("or in and", and_(or_(u.id == 1, u.age == 2), u.age == 3))
where("and in or", or_(and_(u.id == 1, u.age == 2), u.age == 3))
where("not", not_(u.id == 1))
where("not or", not_(or_(u.id == 1, u.age == 2)))
where("one of any", or_(u.id == 1))
case("several conditions", select(u.id).where(u.id == 1, or_(u.age == 2, u.age == 3)).where(u.name == "x"))
where("an or of ands", or_(and_(u.id == 1, u.age > 2), and_(u.id == 3, u.age < 4)))
where("not an and", not_(and_(u.id == 1, u.age > 2)))
where("ors in an or", or_(u.id == 1, or_(u.id == 2, u.id == 3)))
where("between in an and", and_(u.age.between(1, 2), ~u.id.between(3, 4)))
where("a sum compared", u.age + u.id > 10)
where("a sum compared with a product", u.age + 1 == u.id * 2)
where("between sums", u.age.between(u.id + 1, u.id * 2))
where("in a list of sums", u.age.in_([u.id + 1, u.id * 2]))
where("every second", u.id % 2 == 0)
where("a flag of bits", u.id.bitwise_and(4) != 0)
where("a sum that is NULL", (u.age + 1).is_(None))
where("a boolean by itself", u.active)
where("a boolean by itself, and more", and_(u.active, u.age > 3))
where("not a boolean", not_(u.active))

# ----- arithmetic
column("sums and products", (u.id + u.age) * 2)
column("a difference of a difference", u.id - (u.age - 1))
column("a difference, and another", u.id - u.age - 1)
column("a sum of sums", u.id + (u.age + 1))
column("a product in a sum", u.id + u.age * 2)
column("negative", -(u.id + 1))
column("the whole part of a quotient", u.age // u.id)
column("a quotient", u.score / (u.score + 1.5))
column("a quotient of whole numbers", u.age / u.id)
column("a remainder", u.age % u.id)
column("bits", u.id.bitwise_and(u.age).bitwise_or(1))
column("bits of one", u.id.bitwise_xor(u.age), ("postgresql", "mariadb"))
column("shifted bits", u.id.bitwise_lshift(2) + 1)
column("a product of remainders", (u.id % 3) * (u.age % 2))
column("a difference in a sum", u.id + (u.age - 1))
column("a remainder of a sum", (u.id + u.age) % 7)
column("minus a negative", u.age - (-u.id))
column("not of bits", u.id.bitwise_not().bitwise_and(255))
column("a default in a sum", f.coalesce(u.age, 0) + 1)
column("absolute of a difference", f.abs(u.age - u.id))
case("decimal numbers", select(p.price * 2 - 1).where(p.price > 3))

# ----- texts
where("like", u.name.like("a%"))
where("not like", u.name.not_like("a%"))
where("like with an escape", u.name.like("a/%", escape="/"))
where("ilike", u.name.ilike("A%"))
where("not like, in any case", u.name.not_ilike("A%"))
where("contains", u.name.contains("50%", autoescape=True))
where("starts with", u.name.startswith("50%", autoescape=True))
column("concatenation", u.name + "x" + u.nickname)
column("concatenations on both sides", u.name + " (" + (u.nickname + ")"))
where("a concatenation compared", u.name + "x" == "adax")
where("a concatenation like a pattern", (u.name + u.nickname).like("a%"))
where("like a column", u.name.like(u.nickname))
where("like a concatenation", u.name.like(u.nickname + "%"))
where("equal in any case", f.lower(u.name) == "ada")
where("one of several beginnings", or_(u.name.like("a%", escape="/"), u.name.like("b%", escape="/")))
column("a text with a default", f.upper(f.coalesce(u.nickname, u.name)))
column("spaces taken out", f.lower(f.replace(u.name, " ", "")))
case("a regular expression", select(u.id).where(u.name.regexp_match("^a")), ("postgresql", "mariadb"))
column("texts in one", f.aggregate_strings(u.name, ", "))

# ----- selects
case("columns", select(u.id, u.name, u.age))
case("a label, and its order", (lambda n: select(n).order_by(n))((u.id + 1).label("next")))
case("each row once", select(u.name).distinct())
case("order", select(u.id).order_by(u.name, u.age.desc()))
case("NULL first and last", select(u.id).order_by(u.age.nulls_first(), u.score.desc().nulls_last()))
case("limit", select(u.id).limit(10))
case("limit and offset", select(u.id).limit(10).offset(5))
case("offset alone", select(u.id).offset(5))
case("groups", select(u.name, f.count()).group_by(u.name).having(f.count() > 1))
case("rows locked", select(u.id).with_for_update())
case(
    "rows of one table locked, without waiting",
    select(u.id, a.email).select_from(users.join(addresses, u.id == a.user_id)).with_for_update(of=users, skip_locked=True))
case("names that need quotes", select(odd.c.order, odd.c['a "b" `c`']))
case("a page in an order", select(o.id, o.placed).where(o.status.in_(["open", "paid"])).order_by(o.placed.desc(), o.id.desc()).limit(20).offset(40))
case("fetch", select(u.id).order_by(u.id).fetch(2, with_ties=True), ("postgresql",))
case("fetch from an offset", select(e.id).order_by(e.salary.desc()).offset(1).fetch(2), ("postgresql",))
case("the first of each", select(u.name, u.age).ext(postgresql.distinct_on(u.age)).order_by(u.age, u.name), PG)
case("the highest of each", select(e.department, e.name).ext(postgresql.distinct_on(e.department)).order_by(e.department, e.salary.desc(), e.name), PG)
case("pairs, each once", select(e.department, e.manager_id).distinct().order_by(e.department, e.manager_id))
case("an order by a computed label", (lambda n: select(p.name, n).order_by(n.desc(), p.name))((p.price * 2).label("twice")))
case("an order of a given list", select(o.id).order_by(sa.case({"open": 1, "paid": 2}, value=o.status, else_=3), o.id))
case("an order that does not look at case", select(u.name).order_by(f.lower(u.name), u.name.desc()))

# ----- locks
case("rows locked for reading", select(o.id).where(o.status == "open").with_for_update(read=True))
case("rows locked, their keys not", select(o.id).with_for_update(key_share=True), ("sqlite", "postgresql"))
case("keys locked for reading", select(u.id).with_for_update(read=True, key_share=True), ("sqlite", "postgresql"))
case("rows locked or refused", select(o.id).where(o.id == 1).with_for_update(nowait=True))
case("the next of a queue", select(o.id).where(o.status == "open").order_by(o.placed).limit(1).with_for_update(skip_locked=True))

# ----- joins
other = users.alias("other")
case("join", select(u.id, a.email).select_from(users.join(addresses, u.id == a.user_id)))
case("left join", select(u.id, a.email).select_from(users.outerjoin(addresses, u.id == a.user_id)))
case("full join", select(u.id, a.email).select_from(users.outerjoin(addresses, u.id == a.user_id, full=True)), ("sqlite", "postgresql"))
case("two joins", select(u.id, a.email).select_from(users.join(addresses, u.id == a.user_id).outerjoin(other, other.c.age == u.id)))
case("a table with itself", select(u.name, other.c.name).select_from(users.join(other, u.id == other.c.age)))
case("from the conditions", select(u.id).where(u.id == a.user_id))
case("a chain of joins", select(u.name, p.name, i.quantity).select_from(users.join(orders, o.user_id == u.id).join(items, i.order_id == o.id).join(products, p.id == i.product_id)).order_by(u.name, p.name))
case("a chain of left joins", select(u.name, o.id, i.quantity).select_from(users.outerjoin(orders, o.user_id == u.id).outerjoin(items, i.order_id == o.id)))
case("rows without a partner", select(u.name).select_from(users.outerjoin(orders, o.user_id == u.id)).where(o.id.is_(None)))
case("how many partners, none at all too", select(u.name, f.count(o.id).label("orders")).select_from(users.outerjoin(orders, o.user_id == u.id)).group_by(u.id, u.name).order_by(u.name))
manager = employees.alias("manager")
case("each with its manager", select(e.name, manager.c.name.label("manager")).select_from(employees.outerjoin(manager, manager.c.id == e.manager_id)))
case("who earns more than the manager", select(e.name).select_from(employees.join(manager, manager.c.id == e.manager_id)).where(e.salary > manager.c.salary))
case("two conditions in ON", select(u.name, o.total).select_from(users.outerjoin(orders, and_(o.user_id == u.id, o.status == "paid"))))
other_item = items.alias("other")
case("what is bought together", select(i.product_id, other_item.c.product_id, f.count().label("times")).select_from(items.join(other_item, and_(other_item.c.order_id == i.order_id, i.product_id < other_item.c.product_id))).group_by(i.product_id, other_item.c.product_id).having(f.count() > 1).order_by(f.count().desc()))
case("tables side by side, three of them", select(u.name, o.id, i.quantity).where(o.user_id == u.id, i.order_id == o.id))
totals = select(o.user_id, f.sum(o.total).label("spent")).group_by(o.user_id).subquery("totals")
case("joined with sums", select(u.name, f.coalesce(totals.c.spent, 0).label("spent")).select_from(users.outerjoin(totals, totals.c.user_id == u.id)))
latest = select(o.placed, o.total).where(o.user_id == u.id).order_by(o.placed.desc()).limit(2).lateral("latest")
case("the newest of each, or nothing", select(u.name, latest.c.total).select_from(users.outerjoin(latest, sa.true())), PG)

# ----- subqueries
case("exists", select(u.id).where(select(a.id).where(a.user_id == u.id).exists()))
case("in a query", select(u.id).where(u.id.in_(select(a.user_id))))
young = select(u.id, u.name).where(u.age < 18).subquery("young")
case("a subquery", select(young.c.id, a.email).select_from(young.join(addresses, a.user_id == young.c.id)))
case("no row of another table", select(u.name).where(~select(o.id).where(o.user_id == u.id).exists()))
case("exists in exists", select(u.name).where(select(o.id).where(o.user_id == u.id, select(i.quantity).where(i.order_id == o.id, i.quantity > 1).exists()).exists()))
case("in a query with a join", select(u.name).where(u.id.in_(select(o.user_id).select_from(orders.join(items, i.order_id == o.id)).where(i.product_id == 3))))
case("not in a query", select(p.name).where(p.id.not_in(select(i.product_id).where(i.quantity > 1))))
colleague = employees.alias("colleague")
case("more than the average of its group", select(e.name).where(e.salary > select(f.max(colleague.c.salary)).where(colleague.c.department == e.department, colleague.c.id != e.id).scalar_subquery()))
later = orders.alias("later")
case("the newest of each, by its time", select(o.id, o.user_id).where(o.placed == select(f.max(later.c.placed)).where(later.c.user_id == o.user_id).scalar_subquery()))
case("the newest of each, there is no later one", select(o.id).where(~select(later.c.id).where(later.c.user_id == o.user_id, later.c.placed > o.placed).exists()))
case("a query in an order", select(u.name).order_by(select(f.count(o.id)).where(o.user_id == u.id).scalar_subquery().desc(), u.name))
case("a query in HAVING", select(o.user_id, f.sum(o.total)).group_by(o.user_id).having(f.sum(o.total) > select(f.max(p.price)).scalar_subquery()))
case("two queries as values", select(select(f.count()).select_from(users).scalar_subquery().label("users"), select(f.count()).select_from(orders).scalar_subquery().label("orders")))
case("in a union", select(u.name).where(u.id.in_(select(o.user_id).union(select(a.user_id)))))
case("in the first rows", select(u.name).where(u.id == select(o.user_id).order_by(o.total.desc()).limit(1).scalar_subquery()))
case("a query that is about a given table alone", select(u.name).select_from(users.join(orders, o.user_id == u.id)).where(select(a.id).where(a.user_id == u.id, o.total > 1).correlate(users).exists()))
case("a query as a value", select(u.name, select(f.count(a.id)).where(a.user_id == u.id).scalar_subquery().label("addresses")))
case("a query as a value in a condition", select(u.id).where(u.age == select(f.max(u.age)).scalar_subquery()))
counts = select(o.user_id, f.count().label("orders")).group_by(o.user_id).subquery("counts")
case("the average of counts", select(f.avg(counts.c.orders)))
case("a filter on counts", select(counts.c.user_id).where(counts.c.orders >= 2))
inner = select(u.id, u.age).where(u.age > 1).subquery("inner_one")
outer = select(inner.c.id).where(inner.c.age < 99).subquery("outer_one")
case("a subquery of a subquery", select(outer.c.id).order_by(outer.c.id))
case("the count of groups", select(f.count()).select_from(select(e.department).distinct().subquery("departments")))
case("any of a query", select(u.id).where(u.age > sa.any_(select(a.user_id).scalar_subquery())), ("postgresql", "mariadb"))

# ----- common tables
old = select(u.id, u.name).where(u.age > 18).cte("old_ones")
case("a common table expression", select(old.c.id).where(old.c.name.like("a%")))
paid = select(o.user_id, o.total).where(o.status == "paid").cte("paid")
sums = select(paid.c.user_id, f.sum(paid.c.total).label("spent")).group_by(paid.c.user_id).cte("sums")
case("a common table that uses another", select(u.name, sums.c.spent).select_from(users.join(sums, sums.c.user_id == u.id)))
case("a common table in a condition", select(u.name).where(u.id.in_(select(paid.c.user_id))))
chain = select(e.id, e.manager_id).where(e.id == 5).cte("chain", recursive=True)
chain = chain.union_all(select(e.id, e.manager_id).select_from(employees.join(chain, e.id == chain.c.manager_id)))
case("up a tree", select(chain.c.id))
tree = select(e.id, e.name, sa.literal(1).label("level")).where(e.manager_id.is_(None)).cte("tree", recursive=True)
tree = tree.union_all(select(e.id, e.name, tree.c.level + 1).select_from(employees.join(tree, e.manager_id == tree.c.id)))
case("down a tree", select(tree.c.name, tree.c.level).order_by(tree.c.level, tree.c.name))
gone = sa.delete(addresses).where(a.id > 99).returning(a.user_id).cte("gone")
case("the rows of a change", select(gone.c.user_id), PG)

# ----- sets
case("union", select(u.id).union(select(a.user_id)))
case("three of a union", sa.union(select(u.id), select(a.user_id), select(a.id)))
case("a union in an except", sa.except_(sa.union(select(u.id), select(a.user_id)), select(a.id)))
case("limited parts of a union", sa.union_all(select(u.id).order_by(u.id).limit(1), select(a.user_id)))
case("a union in an order", select(u.id).union(select(a.user_id)).order_by(u.id.desc()))
case("an intersection", select(u.id).intersect(select(o.user_id)))
case("a difference", select(u.id).where(u.age > 1).except_(select(o.user_id).where(o.status == "open")))
case("a union of groups", select(o.user_id, f.count()).group_by(o.user_id).union_all(select(a.user_id, f.count()).group_by(a.user_id)))
case("the count of a union", select(f.count()).select_from(select(u.id).union(select(o.user_id)).subquery("ids")))
case("except all", select(u.id).except_all(select(a.id)), ("postgresql", "mariadb"))

# ----- aggregates and windows
case("count of rows", select(f.count()).select_from(users))
column("count of a column", f.count(u.age))
column("count of what differs", f.count(sa.distinct(u.age)))
case("sum, average, extremes", select(f.sum(u.age), f.avg(u.score), f.min(u.age), f.max(u.age)))
column("an aggregate with a filter", f.count(u.id).filter(u.age > 3))
column("the first that is not NULL", f.coalesce(u.nickname, u.name, "x"))
month = sa.extract("month", o.placed).label("month")
case("the sales of each month", select(month, f.sum(o.total)).group_by(month).order_by(month))
case("several conditions on groups", select(o.user_id).group_by(o.user_id).having(f.count() > 1, f.sum(o.total) > 10))
case("one of two conditions on groups", select(o.user_id).group_by(o.user_id).having(or_(f.count() > 1, f.max(o.total) > 10)))
column("between the extremes", (f.max(p.price) - f.min(p.price)).label("span"))
column("an average with a default", f.coalesce(f.avg(u.score), 0.0))
case("rollup", select(u.name, f.count()).group_by(f.rollup(u.name, u.age)), PG)
case("cube", select(u.name, f.count()).group_by(f.cube(u.name, u.age)), PG)
case("grouping sets", select(u.name, f.count()).group_by(f.grouping_sets(sa.tuple_(u.name), sa.tuple_(u.name, u.age), sa.tuple_())), PG)
column("the median", sa.func.percentile_cont(sa.literal_column("0.5")).within_group(e.salary), PG)
column("what is there most often", f.mode().within_group(e.department), PG)
case("a window", select(u.id, f.row_number().over(partition_by=u.name, order_by=u.id.desc())))
column("a window with a frame", f.sum(u.age).over(order_by=u.id, rows=(None, 0)))
case("ranks", select(e.name, f.rank().over(order_by=e.salary.desc()), f.dense_rank().over(order_by=e.salary.desc())))
place = f.row_number().over(partition_by=o.user_id, order_by=o.placed.desc()).label("place")
ranked = select(o.id, o.user_id, place).subquery("ranked")
case("the newest two of each", select(ranked.c.id).where(ranked.c.place <= 2))
case("a running total", select(o.id, f.sum(o.total).over(order_by=o.placed).label("sum_so_far")))
case("a running total of each", select(o.id, f.sum(o.total).over(partition_by=o.user_id, order_by=o.placed)))
case("the distance to the group", select(e.name, e.salary - f.max(e.salary).over(partition_by=e.department)))
case("a page with the count of all", select(u.id, u.name, f.count().over().label("total")).order_by(u.id).limit(2))
case("a window over some rows", select(e.name, f.sum(e.salary).filter(e.department == "sales").over(order_by=e.id)))
island = select(v.user_id, v.day, (v.day - f.row_number().over(partition_by=v.user_id, order_by=v.day)).label("island")).subquery("islands")
case("islands of days", select(island.c.user_id, f.min(island.c.day).label("first_day"), f.max(island.c.day).label("last_day"), f.count().label("length")).group_by(island.c.user_id, island.c.island).order_by(island.c.user_id, f.min(island.c.day)))

# ----- case, cast, functions
column("case with conditions", sa.case((u.age < 18, "minor"), (u.age < 65, "adult"), else_="old"))
column("case with numbers", sa.case((u.age < 18, 1), else_=2))
column("case without else", sa.case((u.age < 18, u.name)))
column("case of a value", sa.case({"ada": u.age, "bob": u.id}, value=u.name, else_=u.id))
column("a choice that is summed", f.sum(sa.case((u.active, u.age), else_=u.id)))
column("a choice with NULL", sa.case((u.age > 18, u.name), else_=sa.null()))
column("to a decimal number", sa.cast(u.age, sa.Numeric(10, 2)))
column("to a text of some length", sa.cast(u.age, sa.String(10)))
column("a cast", sa.cast(u.age, sa.Text))
case("greatest and least", select(f.greatest(u.age, u.id), f.least(u.age, u.id)), ("postgresql", "mariadb"))
column("nothing where it is empty", f.nullif(u.nickname, ""))
column("a function with a schema", f.pg_catalog.upper(u.name), PG)
column("the year", sa.extract("year", t.at))
where("a function as a condition", f.starts_with(u.name, "a"), PG)
case("now", select(t.id).where(t.at < f.current_timestamp()))

# ----- tuples and values
where("tuples in a list", sa.tuple_(u.name, u.age).in_([("ada", 36), ("bob", 17)]))
where("tuples not in a list", sa.tuple_(u.name, u.age).not_in([("ada", 36)]))
case("the page after a row", select(u.id).where(sa.tuple_(u.name, u.id) > sa.tuple_("bob", 2)).order_by(u.name, u.id).limit(5))
column("a value alone", sa.literal("x"))
column("NULL alone", sa.null().label("n"))

# ----- JSON, arrays, ranges
case("JSON in JSON", select(t.id).where(sa.type_coerce(t.settings, postgresql.JSONB).contains({"theme": "dark"})), PG)
case("an array with all of another", select(t.id).where(t.tags.contains(["a", "b"])), PG)
case("an array in another", select(t.id).where(t.tags.contained_by(["a", "b"])), PG)
case("arrays with an element in common", select(t.id).where(t.tags.overlap(["a"])), PG)
case("an element of an array", select(t.tags[sa.literal_column("1")]), PG)
case("an array with an element", select(t.id).where("a" == sa.any_(t.tags)), PG)
case("ranges that overlap", select(t.id).where(t.span.overlaps(sa.literal("[1,3)", postgresql.INT8RANGE))), PG)
case("ranges side by side", select(t.id).where(t.span.adjacent_to(sa.literal("[1,3)", postgresql.INT8RANGE))), PG)
case("a text in JSON, lower", select(f.lower(sa.type_coerce(t.settings, postgresql.JSONB)[("theme",)].astext)), PG)

# ----- changes
case("insert", sa.insert(users).values(name="dot", age=5))
case("insert several rows", sa.insert(users).values([{"name": "dot"}, {"name": "eve"}]))
case("insert from a query", sa.insert(addresses).from_select(["user_id", "email"], select(u.id, u.name)))
case("insert and give back", sa.insert(users).values(name="dot").returning(u.id, u.name))
case("insert or leave alone", postgresql.insert(users).values(name="ada").on_conflict_do_nothing(), PG)
case("insert or leave alone", sqlite.insert(users).values(name="ada").on_conflict_do_nothing(), ("sqlite",))


def upsert(name, table, values, key, sets, condition=None, returning=None):
    for kind, insert in (("postgresql", postgresql.insert), ("sqlite", sqlite.insert)):
        made = insert(table).values(values)
        made = made.on_conflict_do_update(index_elements=key, set_=sets(made.excluded), where=condition(made.excluded) if condition else None)
        case(name, made.returning(*returning) if returning else made, (kind,))
    if condition is None:
        made = mysql.insert(table).values(values)
        made = made.on_duplicate_key_update(sets(made.inserted))
        case(name, made.returning(*returning) if returning else made, ("mariadb",))


upsert("insert or change", users, {"name": "ada", "age": 1}, ["name"], lambda x: {"age": x.age + 1})
upsert("count up, or begin", items, {"order_id": 1, "product_id": 1, "quantity": 1, "price": 2}, ["order_id", "product_id"], lambda x: {"quantity": i.quantity + x.quantity})
upsert("insert or change two columns", products, {"id": 1, "name": "pen", "price": 2}, ["id"], lambda x: {"name": x.name, "price": x.price})
upsert("insert or change what is older", products, {"id": 1, "name": "pen", "price": 2}, ["id"], lambda x: {"price": x.price}, lambda x: p.price < x.price)
upsert("insert or fill what is NULL", users, {"name": "ada", "nickname": "x"}, ["name"], lambda x: {"nickname": f.coalesce(u.nickname, x.nickname)})
upsert("insert or change and give back", users, {"name": "ada", "age": 1}, ["name"], lambda x: {"age": x.age}, returning=(u.id, u.age))
case("insert or change, by a constraint", (lambda x: x.on_conflict_do_update(constraint="users_name_key", set_={"age": x.excluded.age}))(postgresql.insert(users).values(name="ada", age=1)), PG)

case("update", sa.update(users).values(age=u.age + 1).where(u.name == "ada"))
case("update from another table", sa.update(users).values(nickname=a.email).where(u.id == a.user_id, a.id == 99))
case("update and give back", sa.update(users).values(age=1).returning(u.id), ("sqlite", "postgresql"))
case("update to a query", sa.update(users).values(nickname=select(f.max(a.email)).where(a.user_id == u.id).scalar_subquery()).where(u.id > 99))
case("update to a choice", sa.update(users).values(age=sa.case((u.age > 30, u.age), else_=u.id)))
case("update several columns", sa.update(users).ordered_values((u.age, 1), (u.nickname, None), (u.active, False)).where(u.id.in_([1, 2])))
case("update all rows", sa.update(products).values(price=p.price * 2))
case("update by a query", sa.update(products).values(discontinued=True).where(p.id.not_in(select(i.product_id))))
case("update what has partners", sa.update(users).values(nickname="buyer").where(select(o.id).where(o.user_id == u.id).exists()))
boss = employees.alias("boss")
case("update by the table itself", sa.update(employees).values(department=boss.c.department).where(boss.c.id == e.manager_id, e.department.is_(None)))
item_totals = select(i.order_id, f.sum(i.price).label("total")).group_by(i.order_id).subquery("totals")
case("update by sums of another table", sa.update(orders).values(total=item_totals.c.total).where(item_totals.c.order_id == o.id))
case("delete", sa.delete(addresses).where(a.id < 3))
case("delete all", sa.delete(addresses))
case("delete by another table", sa.delete(addresses).where(a.user_id == u.id, u.age > 99), ("postgresql", "mariadb"))
case("delete and give back", sa.delete(addresses).where(a.id == 1).returning(a.email))
case("delete by a query", sa.delete(addresses).where(a.user_id.in_(select(u.id).where(~u.active))))
case("delete what has no partner", sa.delete(visits).where(~select(o.id).where(o.user_id == v.user_id).exists()))
case("delete by a tuple", sa.delete(visits).where(sa.tuple_(v.user_id, v.day).in_([(1, 1), (2, 4)])))
case("delete by several conditions", sa.delete(visits).where(v.user_id == 1, or_(v.day < 2, v.day > 6)))


def written(statement, kind):
    text = str(statement.compile(dialect=dialects[kind], compile_kwargs={"render_postcompile": True}))
    if kind != "sqlite":
        text = re.sub(r"%\(\w+\)s|%s", "?", text).replace("%%", "%")
    text = re.sub(r"\s+", " ", text).strip()
    if isinstance(statement, sa.Insert) and not statement._returning:
        text = re.sub(r" RETURNING [\w.]+$", "", text)
    return re.sub(r" AS (?:anon|count|sum|avg|min|max|abs|lower|upper|coalesce|replace|aggregate_strings|nullif|rank|dense_rank|row_number|greatest|least|percentile_cont|mode)_\d+", "", text)


def main():
    lines = []
    for name, statements in cases.items():
        texts = {kind: written(s, kind) for s, on in statements for kind in on}
        if len(texts) == 3 and len(set(texts.values())) == 1:
            lines.append(f"{name}\n  all: {texts['sqlite']}")
        elif texts:
            lines.append("\n".join([name] + [f"  {kind}: {texts[kind]}" for kind in ALL if kind in texts]))
    body = "\n".join("    " + line for line in "\n".join(lines).split("\n"))
    path = pathlib.Path(__file__).parents[2] / "Tests/CoreTests/Support/SQLAlchemyTexts.swift"
    path.write_text(
        f"""// Made by scripts/oracle/statements_oracle.py with SQLAlchemy {sa.__version__}.

/// What SQLAlchemy writes for the same constructs: the name of a case, and below it the text of each dialect.
enum SQLAlchemyTexts {{
  static let text = #\"\"\"
{body}
    \"\"\"#
}}
""", encoding="utf-8")
    print(len(lines), "cases")


main()
