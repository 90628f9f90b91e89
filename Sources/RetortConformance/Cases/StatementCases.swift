import RetortEngine
import RetortSQL

extension ConformanceSuite {
  /// A query on the tables of the cases, and the values that it must give.
  private static func query<Output: SQLConvertible>(
    _ name: String, needs: Set<ConformanceFeature> = [], _ statement: Select<Output>,
    gives expected: Output...
  ) -> ConformanceCase where Output: Equatable {
    ConformanceCase("statements", name, needs: needs) { bench in
      try bench.createPeople()
      try bench.expect(try bench.connection.execute(statement).all(), expected, "the rows")
    }
  }

  private static let perOwner = select(q.ownerID, q.id.count().label("n")).where(q.ownerID.isNot(nil))
    .groupBy(q.ownerID)
    .subquery("per_owner")

  /// The same for a column that may be NULL.
  private static func optionals<Output: SQLRepresentable & Equatable>(
    _ name: String, needs: Set<ConformanceFeature> = [], _ statement: Select<Output?>,
    gives expected: Output?...
  ) -> ConformanceCase {
    ConformanceCase("statements", name, needs: needs) { bench in
      try bench.createPeople()
      try bench.expect(try bench.connection.execute(statement).all(), expected, "the rows")
    }
  }

  static let statementCases: [ConformanceCase] = [
    query("a condition", select(p.name).where(p.age.eq(17)).orderBy(p.id), gives: "bob", "dot"),
    query("comparisons", select(p.name).where(p.age.ge(17), p.age.lt(36), p.id.ne(2)), gives: "dot"),
    query(
      "or, not", select(p.id).where(or(p.id.eq(1), p.name.eq("bob").not())).orderBy(p.id), gives: 1, 3, 4),
    query("NULL", select(p.id).where(p.age.is(nil)), gives: 3),
    query("no NULL", select(p.id).where(p.age.isNot(nil)).orderBy(p.id), gives: 1, 2, 4),
    query("in a list", select(p.id).where(p.id.in([4, 1])).orderBy(p.id), gives: 1, 4),
    query("in an empty list", select(p.id).where(p.id.in([Int]()))),
    query("not in an empty list", select(p.id).where(p.id.notIn([Int]())).orderBy(p.id), gives: 1, 2, 3, 4),
    query("in a query", select(p.id).where(p.id.in(select(q.ownerID).where(q.name.eq("tom")))), gives: 1),
    query("between", select(p.id).where(p.id.between(2, 3)).orderBy(p.id), gives: 2, 3),
    query("like", select(p.name).where(p.name.like("%o%")).orderBy(p.name), gives: "bob", "dot"),
    query("arithmetic", select(p.id.plus(1).times(3).minus(2)).where(p.id.eq(2)), gives: 7),
    query(
      "division of whole numbers is whole", select(p.id.plus(5).dividedBy(2)).where(p.id.eq(2)), gives: 3),
    query("texts together", select(p.name.concat("!").upper()).where(p.id.eq(1)), gives: "ADA!"),
    optionals("length", select(p.name.length()).where(p.id.eq(1)), gives: 3),
    optionals(
      "a choice", select(when(p.id.gt(2), then: "late").otherwise("early")).orderBy(p.id), gives: "early",
      "early", "late", "late"),
    optionals(
      "the first that is no NULL", select(coalesce(p.age, value(0))).orderBy(p.id), gives: 36, 17, 0, 17),
    optionals("a cast", select(p.id.cast(to: String.self)).where(p.id.eq(4)), gives: "4"),
    query("order, downwards", select(p.id).orderBy(p.id.desc()), gives: 4, 3, 2, 1),
    query(
      "order by several", select(p.name).where(p.age.isNot(nil)).orderBy(p.age, p.name.desc()), gives: "dot",
      "bob", "ada"),
    query(
      "NULL first", needs: [.nullsOrder], select(p.id).orderBy(p.age.asc().nullsFirst(), p.id), gives: 3, 2,
      4, 1),
    query(
      "NULL last", needs: [.nullsOrder], select(p.id).orderBy(p.age.desc().nullsLast(), p.id), gives: 1, 2, 4,
      3),
    query("some rows, after others", select(p.id).orderBy(p.id).limit(2).offset(1), gives: 2, 3),
    query("each once", select(q.name).distinct().orderBy(q.name), gives: "rex", "stray", "tom"),
    query("count", select(count()).from(p), gives: 4),
    query("count without NULL", select(p.age.count()), gives: 3),
    query("groups", select(q.name).groupBy(q.name).having(count().gt(1)), gives: "rex"),
    query(
      "join", select(q.name).join(p, on: q.ownerID.eq(p.id)).where(p.name.eq("ada")).orderBy(q.name),
      gives: "rex", "tom"),
    ConformanceCase("statements", "left join") { bench in
      try bench.createPeople()
      let pet = TypedColumn<String, String?>("name", of: q.source)
      let rows = try bench.connection.execute(
        select(p.id, pet.label("pet")).leftJoin(q, on: q.ownerID.eq(p.id)).where(p.id.ge(2)).orderBy(p.id))
      try bench.expect(rows.map(\.0), [2, 3, 4], "the people")
      try bench.expect(rows.map(\.1), ["rex", nil, nil], "the pets")
    },
    query(
      "a table with itself",
      {
        let other = People.alias("other")
        return select(p.id).join(other, on: and(other.age.eq(p.age), other.id.gt(p.id)))
      }(), gives: 2),
    query(
      "a subquery in FROM",
      select(p.name).join(perOwner, on: p.id.eq(perOwner.column("owner_id", as: Int.self))).where(
        perOwner.column("n", as: Int.self).eq(2)), gives: "ada"),
    query(
      "exists, of the row around it",
      select(p.id).where(select(q.id).where(q.ownerID.eq(p.id)).exists().not()).orderBy(p.id), gives: 3, 4),
    query(
      "union", select(p.name).where(p.id.lt(3)).union(select(q.name)).orderBy(p.name), gives: "ada", "bob",
      "rex", "stray", "tom"),
    query(
      "union of all", select(p.id).where(p.id.eq(1)).unionAll(select(q.id).where(q.id.eq(1))), gives: 1, 1),
    query("except", select(p.id).except(select(q.id).where(q.id.gt(1))), gives: 1),
    query("intersect", select(p.id).intersect(select(q.id).where(q.id.gt(3))), gives: 4),
    query(
      "intersect all", needs: [.intersectAll], select(p.id).intersectAll(select(q.id).where(q.id.gt(3))),
      gives: 4),
    query(
      "a common table",
      {
        let young = select(p.id).where(p.age.lt(20)).cte("young")
        return select(young.column(p.id)).with(young).orderBy(young.column(p.id))
      }(), gives: 2, 4),
    optionals(
      "recursion", needs: [.recursiveQueries],
      {
        let numbers = select(value(1).label("n")).cte("numbers").recursive { numbers in
          let n = numbers.column("n", as: Int.self)
          return select(n.plus(1)).where(n.lt(4)).statement
        }
        let n = numbers.column("n", as: Int.self)
        return select(n).with(numbers).orderBy(n)
      }(), gives: 1, 2, 3, 4),
    query(
      "a window", needs: [.windowFunctions],
      select(rowNumber().over(partitionBy: [p.age], orderBy: [p.id])).where(p.age.isNot(nil)).orderBy(p.id),
      gives: 1, 1, 2),
    query("rows that are locked", needs: [.rowLocks], select(p.id).where(p.id.eq(1)).forUpdate(), gives: 1),
    query(
      "full join", needs: [.fullJoins], select(count()).fullJoin(q, on: q.ownerID.eq(p.id), from: p), gives: 6
    ),
    ConformanceCase("statements", "a statement from the cache has the values of its own") { bench in
      try bench.createPeople()
      for id in [1, 2, 1] {
        let found = try bench.connection.execute(select(p.id).where(p.id.eq(id), p.name.ne("x\(id)"))).all()
        try bench.expect(found, [id], "the row")
      }
    },
  ]

  static let changeCases: [ConformanceCase] = [
    ConformanceCase("changes", "how many rows were inserted, changed and deleted") { bench in
      try bench.createPeople()
      let inserted = try bench.connection.execute(
        insert(into: p).values(p.name.set("eve")).values(p.name.set("fay")))
      try bench.expect(inserted.rowCount, 2, "inserted")
      let updated = try bench.connection.execute(update(p).set(p.age.set(1)).where(p.age.is(nil)))
      try bench.expect(updated.rowCount, 3, "updated")
      try bench.expect(try bench.connection.execute(delete(from: q).where(q.id.gt(2))).rowCount, 2, "deleted")
    },
    ConformanceCase("changes", "the key that the database made", needs: [.insertedKeys]) { bench in
      try bench.createPeople()
      let first = try bench.connection.execute(insert(into: p).values(p.name.set("eve"))).insertedKey
      let found = try bench.connection.execute(select(p.id).where(p.name.eq("eve"))).one()
      try bench.expect(first, Int64(found), "the key")
    },
    ConformanceCase("changes", "an INSERT gives rows back", needs: [.returning]) { bench in
      try bench.createPeople()
      let row = try bench.connection.execute(
        insert(into: p).values(p.id.set(9), p.name.set("eve")).returning(p.id, p.name, p.active)
      ).one()
      try bench.expect("\(row)", "(9, \"eve\", true)", "the row")
    },
    ConformanceCase("changes", "a DELETE gives rows back", needs: [.returning]) { bench in
      try bench.createPeople()
      let names = try bench.connection.execute(delete(from: q).where(q.id.eq(4)).returning(q.name)).all()
      try bench.expect(names, ["stray"], "the rows")
    },
    ConformanceCase("changes", "an UPDATE gives rows back", needs: [.returningOfUpdates]) { bench in
      try bench.createPeople()
      let ages = try bench.connection.execute(
        update(p).set(p.age.set(p.age.plus(1))).where(p.id.eq(2)).returning(p.age)
      ).all()
      try bench.expect(ages, [18] as [Int?], "the rows")
    },
    ConformanceCase("changes", "what is there is changed instead", needs: [.upserts]) { bench in
      try bench.createPeople()
      for (name, age) in [("ada", 40), ("new", 5)] {
        try bench.connection.execute(
          insert(into: p).values(p.name.set(name), p.age.set(age))
            .onConflict(p.name, update: [p.age.set(p.age.excluded)]))
      }
      let ages = try bench.connection.execute(
        select(p.age).where(p.name.in(["ada", "new"])).orderBy(p.name)
      ).all()
      try bench.expect(ages, [40, 5] as [Int?], "the ages")
    },
    ConformanceCase("changes", "the default of a column") { bench in
      try bench.createPeople()
      try bench.connection.execute(insert(into: p).values(p.name.set("eve")))
      try bench.expect(
        try bench.connection.execute(select(p.active).where(p.name.eq("eve"))).one(), true, "the default")
    },
    ConformanceCase("changes", "DEFAULT in a list of values", needs: [.defaultInValues]) { bench in
      try bench.createPeople()
      try bench.connection.execute(insert(into: p).values(p.name.set("eve"), p.active.setDefault()))
      try bench.expect(
        try bench.connection.execute(select(p.active).where(p.name.eq("eve"))).one(), true, "the default")
    },
    ConformanceCase("changes", "rows of a query") { bench in
      try bench.createPeople()
      try bench.connection.execute(
        insert(into: q).rows(of: select(p.id, p.name).where(p.age.eq(17)), into: q.ownerID, q.name))
      try bench.expect(try bench.connection.execute(select(count()).from(q)).one(), 6, "the rows")
    },
    ConformanceCase("changes", "many rows, all or none") { bench in
      try bench.createPeople()
      let many = (0..<2500).map { "person \($0)" }
      try bench.expect(
        try bench.connection.execute(insert(into: p).columns(p.name), rows: many), 2500, "the count")
      try bench.expectError(.uniqueViolation) {
        try bench.connection.execute(insert(into: p).columns(p.name), rows: ["new", "other", "ada"])
      }
      try bench.expect(
        try bench.connection.execute(select(count()).from(p)).one(), 2504, "the rows after the failure")
    },
    ConformanceCase("changes", "many rows, with the keys in their order", needs: [.returning]) { bench in
      try bench.createPeople()
      let names = (0..<300).map { "person \($0)" }
      let ids = try bench.connection.execute(
        insert(into: p).columns(p.name), rows: names, returning: p.id
      ).all()
      let read = try bench.connection.execute(select(p.name).where(p.id.in(ids)).orderBy(p.id)).all()
      try bench.expect(read, names, "the names in the order of the keys")
    },
    ConformanceCase("changes", "one statement for many values") { bench in
      try bench.createPeople()
      let changed = try bench.connection.executeMany([(1, 50), (2, 51), (9, 52)]) { id, age in
        update(p).set(p.age.set(age)).where(p.id.eq(id))
      }
      try bench.expect(changed, 2, "the count")
      try bench.expect(
        try bench.connection.execute(select(p.age).where(p.id.le(2)).orderBy(p.id)).all(),
        [50, 51] as [Int?], "the ages")
    },
  ]
}
