import RetortSQL

extension RevisionScript {
  /// The revision in the shape that the commands print (`docs/commands.md`).
  public func json(_ info: RevisionInfo?) -> JSONValue {
    [
      "revision": .string(id),
      "down_revision": .strings(info?.parents ?? []),
      "branch_labels": .strings(revision.branchLabels),
      "depends_on": .strings(info?.dependencies ?? revision.dependsOn),
      "message": .string(message),
      "create_date": .string(createDate),
      "path": .string(path),
      "is_head": .bool(info?.isHead ?? false),
      "is_base": .bool(info?.isBase ?? false),
      "is_branch_point": .bool(info?.isBranchPoint ?? false),
      "is_merge_point": .bool(info?.isMergePoint ?? false),
    ]
  }
}
