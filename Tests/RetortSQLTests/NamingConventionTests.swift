import RetortSQL
import Testing

@Suite("Naming conventions")
struct NamingConventionTests {
  private let subject = NamingConvention.Subject(
    table: "post", columns: ["author_id", "blog_id"], referredTable: "user", referredColumns: ["id", "blog"])

  @Test(
    "Tokens mean what they mean in SQLAlchemy",
    arguments: [
      ("%(table_name)s_%(column_0_name)s", "post_author_id"), ("%(column_0N_name)s", "author_idblog_id"),
      ("%(column_0_N_name)s", "author_id_blog_id"), ("fk_%(column_1_label)s", "fk_post_blog_id"),
      ("%(referred_table_name)s_%(referred_column_0_name)s", "user_id"),
    ])
  func tokens(_ pair: (String, String)) {
    #expect(NamingConvention(templates: ["fk": pair.0]).name("fk", for: subject) == pair.1)
  }

  @Test(
    "A token that the subject lacks gives no name",
    arguments: ["%(column_7_name)s", "%(nonsense)s", "%(constraint_name)s"])
  func missing(_ template: String) {
    #expect(NamingConvention(templates: ["fk": template]).name("fk", for: subject) == nil)
  }
}
