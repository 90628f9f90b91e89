/// Calls of functions, aggregates and window functions.
extension SQLCompiler {
  /// The last argument of `group_concat`, where that is written behind a word.
  private func separator(of call: FunctionCall) -> SQLNode? {
    guard syntax.separatorIsWord, call.name.name == "string_agg", call.arguments.count == 2 else {
      return nil
    }
    return call.arguments[1]
  }

  /// The arguments as they are written.
  private mutating func arguments(of call: FunctionCall) -> [SQLNode] {
    var arguments = call.arguments
    if let filter = call.filter, !syntax.filtersAggregates {
      // These count NULL as well, or have nothing to make NULL.
      guard let first = arguments.first, !["json_agg", "array_agg"].contains(call.name.name) else {
        refuse("FILTER of \(call.name.name)", "filter the rows in a subquery")
        return arguments
      }
      // What does not count is NULL to the aggregate.
      let value = first == .literal(.star) ? SQLNode.literal(.integer(1)) : first
      arguments[0] = .choice(of: nil, whens: [SQLNode.When(filter, value)], otherwise: nil)
    }
    if !syntax.hasArrays {
      switch call.name.name {
      case "array_agg", "cardinality": refuse("arrays")
      case "range_lower", "range_upper", "isempty", "lower_inc", "upper_inc", "lower_inf", "upper_inf",
        "range_agg",
        "range_intersect_agg", "range_merge":
        refuse("ranges")
      case "hstore_slice", "hstore_keys", "hstore_values": refuse("hstore")
      default: break
      }
    } else if call.name.name == "json_array_length", let document = arguments.first {
      // The one that there is for JSON takes no JSONB.
      arguments[0] = .cast(document, SQLType(exact: "JSONB"))
    }
    if !syntax.lagTakesDefault, arguments.count == 3, ["lag", "lead"].contains(call.name.name) {
      refuse("default in lag and lead", "use coalesce")
    }
    if call.distinct, arguments.count == 2, call.name.name == "string_agg", !syntax.separatesDistinct {
      let separator = arguments.removeLast()
      if separator != .literal(.text(",")) { refuse("separator besides ',' with DISTINCT") }
    }
    return arguments
  }

  private mutating func writeOrder(of call: FunctionCall) {
    guard !call.orderBy.isEmpty else { return }
    if !syntax.ordersAggregates {
      refuse("ORDER BY in an aggregate before its version 3.44", "order the rows in a subquery")
    }
    write(" ORDER BY ")
    write(order: call.orderBy)
  }

  private func functionName(of call: FunctionCall) -> String {
    guard call.name.schema == nil, let name = syntax.functionNames[call.name.name] else {
      return dialect.functionName(call.name)
    }
    return name
  }

  /// Functions that take any type: values alone do not tell which.
  private static let polymorphic: Set<String> = [
    "coalesce", "nullif", "greatest", "least", "lag", "lead", "first_value", "last_value", "nth_value", "max",
    "min", "sum",
    "avg", "abs", "floor", "ceil", "sign", "mod", "pow", "power", "sqrt", "array_agg", "json_agg",
    "jsonb_agg",
  ]

  /// - Parameter typed: whether values among the arguments say their types: a function in FROM takes any.
  mutating func write(_ call: FunctionCall, typed: Bool = false) {
    write(functionName(of: call))
    write("(")
    if call.distinct { write("DISTINCT ") }
    let arguments = self.arguments(of: call)
    if let separator = separator(of: call) {
      write(list: Array(arguments.dropLast()))
      writeOrder(of: call)
      write(" SEPARATOR ")
      write(separator)
    } else if typed {
      write(arguments) { $0.write(typed: $1) }
    } else if SQLCompiler.polymorphic.contains(call.name.name), call.name.schema == nil,
      let first = arguments.first, arguments.allSatisfy(\.isBound)
    {
      if arguments.count == 1 { write(known: first.unlabelled) } else { write(typed: first.unlabelled) }
      for argument in arguments.dropFirst() {
        write(", ")
        write(argument)
      }
    } else {
      write(list: arguments)
    }
    if separator(of: call) == nil { writeOrder(of: call) }
    write(")")
    if !call.withinGroup.isEmpty {
      if !syntax.hasWithinGroup { refuse("WITHIN GROUP") }
      write(" WITHIN GROUP (ORDER BY ")
      write(order: call.withinGroup)
      write(")")
    }
    if let filter = call.filter, syntax.filtersAggregates {
      write(" FILTER (WHERE ")
      write(filter)
      write(")")
    }
    if let window = call.window {
      write(" OVER ")
      if let name = window.name, window.partitionBy.isEmpty, window.orderBy.isEmpty, window.frame == nil {
        write(identifier: name)
      } else {
        write(window)
      }
    }
  }

  mutating func write(_ window: Window) {
    write("(")
    var separator = ""
    if let name = window.name {
      write(identifier: name)
      separator = " "
    }
    if !window.partitionBy.isEmpty {
      write("\(separator)PARTITION BY ")
      write(list: window.partitionBy)
      separator = " "
    }
    if !window.orderBy.isEmpty {
      write("\(separator)ORDER BY ")
      write(order: window.orderBy)
      separator = " "
    }
    if let frame = window.frame {
      if !syntax.hasFullFrames, frame.unit == .groups || frame.exclude != nil {
        refuse("GROUPS and EXCLUDE in a window")
      }
      write("\(separator)\(frame.unit.rawValue) ")
      if let end = frame.end {
        write("BETWEEN ")
        write(frame.start)
        write(" AND ")
        write(end)
      } else {
        write(frame.start)
      }
      if let exclude = frame.exclude { write(" EXCLUDE \(exclude.rawValue)") }
    }
    write(")")
  }

  private mutating func write(_ bound: Window.Frame.Bound) {
    switch bound {
    case .unboundedPreceding: write("UNBOUNDED PRECEDING")
    case .currentRow: write("CURRENT ROW")
    case .unboundedFollowing: write("UNBOUNDED FOLLOWING")
    case .preceding(let node):
      write(node, in: .atom)
      write(" PRECEDING")
    case .following(let node):
      write(node, in: .atom)
      write(" FOLLOWING")
    }
  }

  /// - Parameter columns: those of the SELECT, whose labels are named, not written again.
  mutating func write(order terms: [OrderTerm], of columns: [SQLNode] = []) {
    write(terms) { compiler, term in
      var term = term
      let expression = term.node
      // By its name: their values do not tell two of them apart, as other ones may stand in their places.
      if case .labelled(_, let name) = expression, columns.contains(where: { $0.labelName == name }) {
        term.node = .label(name)
      }
      if let nulls = term.nulls, !compiler.syntax.ordersNulls {
        // NULL is smallest: a term before it puts it at the other end.
        // In an expression a name is that of a column before it is that of a label.
        compiler.write(expression, in: .bits)
        compiler.write(nulls == .first ? " IS NULL DESC, " : " IS NULL, ")
      }
      compiler.write(term.node)
      if term.descending { compiler.write(" DESC") }
      if let nulls = term.nulls, compiler.syntax.ordersNulls {
        compiler.write(nulls == .first ? " NULLS FIRST" : " NULLS LAST")
      }
    }
  }
}
