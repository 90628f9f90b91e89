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
    if let filter = call.filter, !syntax.filtersAggregates, let first = arguments.first {
      // What does not count is NULL to the aggregate.
      let value = first == .literal(.star) ? SQLNode.literal(.integer(1)) : first
      arguments[0] = .choice(of: nil, whens: [SQLNode.When(filter, value)], otherwise: nil)
    }
    if !syntax.hasArrays {
      switch call.name.name {
      case "array_agg", "cardinality": refuse("arrays")
      case "range_lower", "range_upper", "isempty", "lower_inc", "upper_inc", "lower_inf", "upper_inf", "range_agg",
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
    write(" ORDER BY ")
    write(order: call.orderBy)
  }

  private func functionName(of call: FunctionCall) -> String {
    guard call.name.schema == nil, let name = syntax.functionNames[call.name.name] else {
      return dialect.functionName(call.name)
    }
    return name
  }

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

  mutating func write(order terms: [OrderTerm]) {
    write(terms) { compiler, term in
      if let nulls = term.nulls, !compiler.syntax.ordersNulls {
        // NULL is smallest: a term before it puts it at the other end.
        compiler.write(term.node, in: .bits)
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
