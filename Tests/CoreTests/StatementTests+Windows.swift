import Foundation
import RetortSQL

/// Window functions: rankings, running totals, gaps and islands.
extension StatementTests {
  private static var u: Users { Shop.users }
  private static var p: Products { Shop.products }
  private static var o: Orders { Shop.orders }
  private static var e: Employees { Shop.employees }
  private static var v: Visits { Shop.visits }

  static let rankings: [StatementCase] = {
    let place = rowNumber().over(partitionBy: [o.userID], orderBy: [o.placed.desc()]).label("place")
    let ranked = select(o.id, o.userID, place).subquery("ranked")
    let first = select(e.id, rowNumber().over(partitionBy: [e.department], orderBy: [e.id]).label("place"))
      .subquery("first_ones")
    return [
      StatementCase(
        "the newest two of each",
        select(ranked.column(o.id)).where(ranked.column("place", as: Int.self).le(2)),
        "SELECT ranked.id FROM (SELECT orders.id, orders.user_id, row_number() OVER (PARTITION BY orders.user_id ORDER BY orders.placed DESC) AS place FROM orders) AS ranked WHERE ranked.place <= ?"
      ),
      StatementCase(
        "ranks",
        select(
          e.name, rank().over(orderBy: [e.salary.desc()]), denseRank().over(orderBy: [e.salary.desc()])),
        "SELECT employees.name, rank() OVER (ORDER BY employees.salary DESC), dense_rank() OVER (ORDER BY employees.salary DESC) FROM employees"
      ),
      StatementCase(
        "a rank in its group",
        select(e.name, rank().over(partitionBy: [e.department], orderBy: [e.salary.desc()]).label("place")),
        "SELECT employees.name, rank() OVER (PARTITION BY employees.department ORDER BY employees.salary DESC) AS place FROM employees"
      ),
      StatementCase(
        "quarters", select(e.name, ntile(4).over(orderBy: [e.salary]).label("quarter")),
        "SELECT employees.name, ntile(4) OVER (ORDER BY employees.salary) AS quarter FROM employees"),
      StatementCase(
        "how far up",
        select(
          e.name, cumulativeDistribution().over(orderBy: [e.salary]), percentRank().over(orderBy: [e.salary])),
        "SELECT employees.name, cume_dist() OVER (ORDER BY employees.salary), percent_rank() OVER (ORDER BY employees.salary) FROM employees"
      ),
      StatementCase(
        "all but the first of each deleted",
        delete(from: e).where(
          e.id.in(select(first.column(e.id)).where(first.column("place", as: Int.self).gt(1)))),
        "DELETE FROM employees WHERE employees.id IN (SELECT first_ones.id FROM (SELECT employees.id, row_number() OVER (PARTITION BY employees.department ORDER BY employees.id) AS place FROM employees) AS first_ones WHERE first_ones.place > ?)"
      ),
      StatementCase(
        "numbered by an expression",
        select(
          u.name, rowNumber().over(partitionBy: [u.age.dividedBy(10)], orderBy: [u.name.lower(), u.id])),
        "SELECT users.name, row_number() OVER (PARTITION BY users.age / ? ORDER BY lower(users.name), users.id) FROM users",
        mariadb:
          "SELECT users.name, row_number() OVER (PARTITION BY users.age DIV ? ORDER BY lower(users.name), users.id) FROM users"
      ),
      StatementCase(
        "an order by a rank", select(e.name).orderBy(rank().over(orderBy: [e.salary.desc()]), e.name),
        "SELECT employees.name FROM employees ORDER BY rank() OVER (ORDER BY employees.salary DESC), employees.name"
      ),
      StatementCase(
        "rank of a sum",
        select(
          o.userID, o.total.sum().label("spent"), rank().over(orderBy: [o.total.sum().desc()]).label("place")
        ).groupBy(o.userID),
        "SELECT orders.user_id, sum(orders.total) AS spent, rank() OVER (ORDER BY sum(orders.total) DESC) AS place FROM orders GROUP BY orders.user_id"
      ),
      StatementCase(
        "ranks with NULL last", select(u.name, rank().over(orderBy: [u.age.desc().nullsLast()])),
        "SELECT users.name, rank() OVER (ORDER BY users.age DESC NULLS LAST) FROM users",
        mariadb: "SELECT users.name, rank() OVER (ORDER BY users.age IS NULL, users.age DESC) FROM users"),
    ]
  }()

  static let runningTotals: [StatementCase] = {
    let whole = Window.Frame(.rows, from: .unboundedPreceding, to: .unboundedFollowing)
    return [
      StatementCase(
        "a running total", select(o.id, o.total.sum().over(orderBy: [o.placed]).label("sum_so_far")),
        "SELECT orders.id, sum(orders.total) OVER (ORDER BY orders.placed) AS sum_so_far FROM orders"),
      StatementCase(
        "a running total of each",
        select(o.id, o.total.sum().over(partitionBy: [o.userID], orderBy: [o.placed])),
        "SELECT orders.id, sum(orders.total) OVER (PARTITION BY orders.user_id ORDER BY orders.placed) FROM orders"
      ),
      StatementCase(
        "a moving average",
        select(
          v.day,
          v.day.avg().over(orderBy: [v.day], frame: Window.Frame(.rows, from: .preceding(2), to: .currentRow))
        ),
        "SELECT visits.day, CAST(avg(visits.day) OVER (ORDER BY visits.day ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS DOUBLE PRECISION) FROM visits",
        sqlite:
          "SELECT visits.day, avg(visits.day) OVER (ORDER BY visits.day ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM visits",
        mariadb:
          "SELECT visits.day, CAST(avg(visits.day) OVER (ORDER BY visits.day ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS DOUBLE) FROM visits"
      ),
      StatementCase(
        "the rows around",
        select(
          v.day,
          count().over(orderBy: [v.day], frame: Window.Frame(.rows, from: .preceding(1), to: .following(1)))),
        "SELECT visits.day, count(*) OVER (ORDER BY visits.day ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM visits"
      ),
      StatementCase(
        "a frame without an end",
        select(
          v.day, v.day.sum().over(orderBy: [v.day], frame: Window.Frame(.rows, from: .unboundedPreceding))),
        "SELECT visits.day, sum(visits.day) OVER (ORDER BY visits.day ROWS UNBOUNDED PRECEDING) FROM visits"),
      StatementCase(
        "a range of values",
        select(
          v.day,
          count().over(orderBy: [v.day], frame: Window.Frame(.range, from: .preceding(3), to: .currentRow))),
        "SELECT visits.day, count(*) OVER (ORDER BY visits.day RANGE BETWEEN 3 PRECEDING AND CURRENT ROW) FROM visits"
      ),
      StatementCase(
        "groups, without the row itself",
        select(
          v.day,
          count().over(
            orderBy: [v.day],
            frame: Window.Frame(.groups, from: .preceding(1), to: .currentRow, exclude: .currentRow))),
        "SELECT visits.day, count(*) OVER (ORDER BY visits.day GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW EXCLUDE CURRENT ROW) FROM visits",
        refusals: [.mariadb: "GROUPS"]),
      StatementCase(
        "the last value of all",
        select(
          e.name, e.name.lastValue().over(partitionBy: [e.department], orderBy: [e.salary], frame: whole)),
        "SELECT employees.name, last_value(employees.name) OVER (PARTITION BY employees.department ORDER BY employees.salary ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM employees"
      ),
      StatementCase(
        "the share of the whole",
        select(e.name, e.salary.times(100).dividedBy(e.salary.sum().over()).label("share")),
        "SELECT employees.name, employees.salary * ? / sum(employees.salary) OVER () AS share FROM employees",
        mariadb:
          "SELECT employees.name, employees.salary * ? DIV sum(employees.salary) OVER () AS share FROM employees"
      ),
      StatementCase(
        "the distance to the group",
        select(e.name, e.salary.minus(e.salary.max().over(partitionBy: [e.department]))),
        "SELECT employees.name, employees.salary - max(employees.salary) OVER (PARTITION BY employees.department) FROM employees"
      ),
      StatementCase(
        "a page with the count of all",
        select(u.id, u.name, count().over().label("total")).orderBy(u.id).limit(2),
        "SELECT users.id, users.name, count(*) OVER () AS total FROM users ORDER BY users.id LIMIT ?"),
      StatementCase(
        "a window over some rows",
        select(e.name, e.salary.sum().filter(e.department.eq("sales")).over(orderBy: [e.id])),
        "SELECT employees.name, sum(employees.salary) FILTER (WHERE employees.department = ?) OVER (ORDER BY employees.id) FROM employees",
        mariadb:
          "SELECT employees.name, sum(CASE WHEN employees.department = ? THEN employees.salary END) OVER (ORDER BY employees.id) FROM employees"
      ),
      StatementCase(
        "two windows with names",
        select(e.name, rank().over("by_pay"), e.salary.sum().over("by_group"))
          .window("by_pay", orderBy: [e.salary.desc()]).window("by_group", partitionBy: [e.department]),
        "SELECT employees.name, rank() OVER by_pay, sum(employees.salary) OVER by_group FROM employees WINDOW by_pay AS (ORDER BY employees.salary DESC), by_group AS (PARTITION BY employees.department)"
      ),
      StatementCase(
        "a window with a name and a frame",
        select(v.day, v.day.sum().over("w"))
          .window(
            "w", partitionBy: [v.userID], orderBy: [v.day],
            frame: Window.Frame(.rows, from: .preceding(1), to: .currentRow)),
        "SELECT visits.day, sum(visits.day) OVER w FROM visits WINDOW w AS (PARTITION BY visits.user_id ORDER BY visits.day ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)"
      ),
    ]
  }()

  static let neighbours: [StatementCase] = {
    let island = select(
      v.userID, v.day,
      v.day.minus(rowNumber().over(partitionBy: [v.userID], orderBy: [v.day])).label("island")
    ).subquery("islands")
    let key = island.column("island", as: Int.self)
    let gaps = select(v.day, v.day.lead().over(partitionBy: [v.userID], orderBy: [v.day]).label("next_day"))
      .cte("gaps")
    let next = gaps.column("next_day", as: Int.self)
    return [
      StatementCase(
        "the day before",
        select(v.day, v.day.lag().over(partitionBy: [v.userID], orderBy: [v.day]).label("before")),
        #"SELECT visits.day, lag(visits.day, 1) OVER (PARTITION BY visits.user_id ORDER BY visits.day) AS "before" FROM visits"#,
        postgresql:
          "SELECT visits.day, lag(visits.day, 1) OVER (PARTITION BY visits.user_id ORDER BY visits.day) AS before FROM visits",
        mariadb:
          "SELECT visits.day, lag(visits.day, 1) OVER (PARTITION BY visits.user_id ORDER BY visits.day) AS `before` FROM visits"
      ),
      StatementCase(
        "the growth", select(o.id, o.total.minus(o.total.lag().over(orderBy: [o.placed])).label("growth")),
        "SELECT orders.id, orders.total - lag(orders.total, 1) OVER (ORDER BY orders.placed) AS growth FROM orders"
      ),
      StatementCase(
        "the growth, from zero",
        select(e.id, e.salary.minus(e.salary.lag(1, default: 0).over(orderBy: [e.id]))),
        "SELECT employees.id, employees.salary - lag(employees.salary, 1, ?) OVER (ORDER BY employees.id) FROM employees",
        refusals: [.mariadb: "lag"]),
      StatementCase(
        "two rows on, or nothing", select(v.day, v.day.lead(2, default: -1).over(orderBy: [v.day])),
        "SELECT visits.day, lead(visits.day, 2, ?) OVER (ORDER BY visits.day) FROM visits",
        refusals: [.mariadb: "lag"]),
      StatementCase(
        "islands of days",
        select(
          island.column(v.userID), island.column(v.day).min().label("first_day"),
          island.column(v.day).max().label("last_day"), count().label("length")
        )
        .groupBy(island.column(v.userID), key).orderBy(island.column(v.userID), island.column(v.day).min()),
        "SELECT islands.user_id, min(islands.day) AS first_day, max(islands.day) AS last_day, count(*) AS length FROM (SELECT visits.user_id, visits.day, visits.day - row_number() OVER (PARTITION BY visits.user_id ORDER BY visits.day) AS island FROM visits) AS islands GROUP BY islands.user_id, islands.island ORDER BY islands.user_id, min(islands.day)"
      ),
      StatementCase(
        "gaps between days",
        select(gaps.column(v.day).plus(1), next.minus(1)).with(gaps).where(
          next.minus(gaps.column(v.day)).gt(1)),
        "WITH gaps AS (SELECT visits.day, lead(visits.day, 1) OVER (PARTITION BY visits.user_id ORDER BY visits.day) AS next_day FROM visits) SELECT gaps.day + ?, gaps.next_day - ? FROM gaps WHERE gaps.next_day - gaps.day > ?"
      ),
      StatementCase(
        "the first of a session",
        select(
          v.day, when(v.day.minus(v.day.lag().over(orderBy: [v.day])).gt(1), then: v.userID).otherwise(v.day)),
        "SELECT visits.day, CASE WHEN visits.day - lag(visits.day, 1) OVER (ORDER BY visits.day) > ? THEN visits.user_id ELSE visits.day END FROM visits"
      ),
    ]
  }()
}
