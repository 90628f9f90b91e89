// Made by scripts/oracle/statements_oracle.py with SQLAlchemy 2.1.9.

/// What SQLAlchemy writes for the same constructs: the name of a case, and below it the text of each dialect.
enum SQLAlchemyTexts {
  static let text = #"""
    equal
      all: SELECT users.id FROM users WHERE users.name = ?
    not equal
      all: SELECT users.id FROM users WHERE users.name != ?
    less
      all: SELECT users.id FROM users WHERE users.age < ?
    less or equal
      all: SELECT users.id FROM users WHERE users.age <= ?
    greater
      all: SELECT users.id FROM users WHERE users.age > ?
    greater or equal
      all: SELECT users.id FROM users WHERE users.age >= ?
    two columns
      all: SELECT users.id FROM users WHERE users.id = users.age
    NULL
      all: SELECT users.id FROM users WHERE users.age IS NULL
    not NULL
      all: SELECT users.id FROM users WHERE users.age IS NOT NULL
    distinct
      sqlite: SELECT users.id FROM users WHERE users.nickname IS NOT ?
      postgresql: SELECT users.id FROM users WHERE users.nickname IS DISTINCT FROM ?
      mariadb: SELECT users.id FROM users WHERE NOT (users.nickname <=> ?)
    not distinct
      sqlite: SELECT users.id FROM users WHERE users.nickname IS ?
      postgresql: SELECT users.id FROM users WHERE users.nickname IS NOT DISTINCT FROM ?
      mariadb: SELECT users.id FROM users WHERE users.nickname <=> ?
    in a list
      all: SELECT users.id FROM users WHERE users.id IN (?, ?, ?)
    in an empty list
      sqlite: SELECT users.id FROM users WHERE users.id IN (SELECT 1 FROM (SELECT 1) WHERE 1!=1)
      postgresql: SELECT users.id FROM users WHERE users.id IN (NULL) AND (1 != 1)
      mariadb: SELECT users.id FROM users WHERE users.id IN (NULL) AND (1 != 1)
    not in a list
      all: SELECT users.id FROM users WHERE (users.id NOT IN (?))
    between
      all: SELECT users.id FROM users WHERE users.age BETWEEN ? AND ?
    not between
      all: SELECT users.id FROM users WHERE users.age NOT BETWEEN ? AND ?
    between, the ends in any order
      postgresql: SELECT users.id FROM users WHERE users.age BETWEEN SYMMETRIC ? AND ?
    a boolean column
      sqlite: SELECT users.id FROM users WHERE users.active IS 1
      postgresql: SELECT users.id FROM users WHERE users.active IS true
      mariadb: SELECT users.id FROM users WHERE users.active IS true
    a boolean that is not true
      sqlite: SELECT users.id FROM users WHERE users.active IS NOT 1
      postgresql: SELECT users.id FROM users WHERE users.active IS NOT true
      mariadb: SELECT users.id FROM users WHERE users.active IS NOT true
    a boolean that is false
      sqlite: SELECT users.id FROM users WHERE users.active IS 0
      postgresql: SELECT users.id FROM users WHERE users.active IS false
      mariadb: SELECT users.id FROM users WHERE users.active IS false
    distinct columns
      sqlite: SELECT users.id FROM users WHERE users.age IS NOT users.id
      postgresql: SELECT users.id FROM users WHERE users.age IS DISTINCT FROM users.id
      mariadb: SELECT users.id FROM users WHERE NOT (users.age <=> users.id)
    and
      all: SELECT users.id FROM users WHERE users.id = ? AND users.age = ?
    or in and
      all: SELECT users.id FROM users WHERE (users.id = ? OR users.age = ?) AND users.age = ?
    and in or
      all: SELECT users.id FROM users WHERE users.id = ? AND users.age = ? OR users.age = ?
    not
      all: SELECT users.id FROM users WHERE users.id != ?
    not or
      all: SELECT users.id FROM users WHERE NOT (users.id = ? OR users.age = ?)
    one of any
      all: SELECT users.id FROM users WHERE users.id = ?
    several conditions
      all: SELECT users.id FROM users WHERE users.id = ? AND (users.age = ? OR users.age = ?) AND users.name = ?
    an or of ands
      all: SELECT users.id FROM users WHERE users.id = ? AND users.age > ? OR users.id = ? AND users.age < ?
    not an and
      all: SELECT users.id FROM users WHERE NOT (users.id = ? AND users.age > ?)
    ors in an or
      all: SELECT users.id FROM users WHERE users.id = ? OR users.id = ? OR users.id = ?
    between in an and
      all: SELECT users.id FROM users WHERE users.age BETWEEN ? AND ? AND users.id NOT BETWEEN ? AND ?
    a sum compared
      all: SELECT users.id FROM users WHERE users.age + users.id > ?
    a sum compared with a product
      all: SELECT users.id FROM users WHERE users.age + ? = users.id * ?
    between sums
      all: SELECT users.id FROM users WHERE users.age BETWEEN users.id + ? AND users.id * ?
    in a list of sums
      all: SELECT users.id FROM users WHERE users.age IN (users.id + ?, users.id * ?)
    every second
      all: SELECT users.id FROM users WHERE users.id % ? = ?
    a flag of bits
      all: SELECT users.id FROM users WHERE users.id & ? != ?
    a sum that is NULL
      all: SELECT users.id FROM users WHERE users.age + ? IS NULL
    a boolean by itself
      sqlite: SELECT users.id FROM users WHERE users.active = 1
      postgresql: SELECT users.id FROM users WHERE users.active
      mariadb: SELECT users.id FROM users WHERE users.active = 1
    a boolean by itself, and more
      sqlite: SELECT users.id FROM users WHERE users.active = 1 AND users.age > ?
      postgresql: SELECT users.id FROM users WHERE users.active AND users.age > ?
      mariadb: SELECT users.id FROM users WHERE users.active = 1 AND users.age > ?
    not a boolean
      sqlite: SELECT users.id FROM users WHERE users.active = 0
      postgresql: SELECT users.id FROM users WHERE NOT users.active
      mariadb: SELECT users.id FROM users WHERE users.active = 0
    sums and products
      all: SELECT (users.id + users.age) * ? FROM users
    a difference of a difference
      all: SELECT users.id - (users.age - ?) FROM users
    a difference, and another
      all: SELECT (users.id - users.age) - ? FROM users
    a sum of sums
      all: SELECT users.id + users.age + ? FROM users
    a product in a sum
      all: SELECT users.id + users.age * ? FROM users
    negative
      all: SELECT -(users.id + ?) FROM users
    the whole part of a quotient
      sqlite: SELECT users.age / users.id FROM users
      postgresql: SELECT users.age / users.id FROM users
      mariadb: SELECT FLOOR(users.age / users.id) FROM users
    a quotient
      sqlite: SELECT users.score / ((users.score + ?) + 0.0) FROM users
      postgresql: SELECT users.score / CAST((users.score + ?) AS DOUBLE PRECISION) FROM users
      mariadb: SELECT users.score / (users.score + ?) FROM users
    a quotient of whole numbers
      sqlite: SELECT users.age / (users.id + 0.0) FROM users
      postgresql: SELECT users.age / CAST(users.id AS NUMERIC) FROM users
      mariadb: SELECT users.age / users.id FROM users
    a remainder
      all: SELECT users.age % users.id FROM users
    bits
      all: SELECT (users.id & users.age) | ? FROM users
    bits of one
      postgresql: SELECT users.id # users.age FROM users
      mariadb: SELECT users.id ^ users.age FROM users
    shifted bits
      all: SELECT (users.id << ?) + ? FROM users
    a product of remainders
      all: SELECT (users.id % ?) * (users.age % ?) FROM users
    a difference in a sum
      all: SELECT users.id + (users.age - ?) FROM users
    a remainder of a sum
      all: SELECT (users.id + users.age) % ? FROM users
    minus a negative
      all: SELECT users.age - -users.id FROM users
    not of bits
      all: SELECT ~users.id & ? FROM users
    a default in a sum
      all: SELECT coalesce(users.age, ?) + ? FROM users
    absolute of a difference
      all: SELECT abs(users.age - users.id) FROM users
    decimal numbers
      all: SELECT products.price * ? - ? FROM products WHERE products.price > ?
    like
      all: SELECT users.id FROM users WHERE users.name LIKE ?
    not like
      all: SELECT users.id FROM users WHERE users.name NOT LIKE ?
    like with an escape
      all: SELECT users.id FROM users WHERE users.name LIKE ? ESCAPE '/'
    ilike
      sqlite: SELECT users.id FROM users WHERE lower(users.name) LIKE lower(?)
      postgresql: SELECT users.id FROM users WHERE users.name ILIKE ?
      mariadb: SELECT users.id FROM users WHERE lower(users.name) LIKE lower(?)
    not like, in any case
      sqlite: SELECT users.id FROM users WHERE lower(users.name) NOT LIKE lower(?)
      postgresql: SELECT users.id FROM users WHERE users.name NOT ILIKE ?
      mariadb: SELECT users.id FROM users WHERE lower(users.name) NOT LIKE lower(?)
    contains
      sqlite: SELECT users.id FROM users WHERE (users.name LIKE '%' || ? || '%' ESCAPE '/')
      postgresql: SELECT users.id FROM users WHERE (users.name LIKE '%' || ? || '%' ESCAPE '/')
      mariadb: SELECT users.id FROM users WHERE (users.name LIKE concat('%', ?, '%') ESCAPE '/')
    starts with
      sqlite: SELECT users.id FROM users WHERE (users.name LIKE ? || '%' ESCAPE '/')
      postgresql: SELECT users.id FROM users WHERE (users.name LIKE ? || '%' ESCAPE '/')
      mariadb: SELECT users.id FROM users WHERE (users.name LIKE concat(?, '%') ESCAPE '/')
    concatenation
      sqlite: SELECT users.name || ? || users.nickname FROM users
      postgresql: SELECT users.name || ? || users.nickname FROM users
      mariadb: SELECT concat(users.name, ?, users.nickname) FROM users
    concatenations on both sides
      sqlite: SELECT users.name || ? || users.nickname || ? FROM users
      postgresql: SELECT users.name || ? || users.nickname || ? FROM users
      mariadb: SELECT concat(users.name, ?, users.nickname, ?) FROM users
    a concatenation compared
      sqlite: SELECT users.id FROM users WHERE (users.name || ?) = ?
      postgresql: SELECT users.id FROM users WHERE (users.name || ?) = ?
      mariadb: SELECT users.id FROM users WHERE (concat(users.name, ?)) = ?
    a concatenation like a pattern
      sqlite: SELECT users.id FROM users WHERE (users.name || users.nickname) LIKE ?
      postgresql: SELECT users.id FROM users WHERE (users.name || users.nickname) LIKE ?
      mariadb: SELECT users.id FROM users WHERE (concat(users.name, users.nickname)) LIKE ?
    like a column
      all: SELECT users.id FROM users WHERE users.name LIKE users.nickname
    like a concatenation
      sqlite: SELECT users.id FROM users WHERE users.name LIKE (users.nickname || ?)
      postgresql: SELECT users.id FROM users WHERE users.name LIKE (users.nickname || ?)
      mariadb: SELECT users.id FROM users WHERE users.name LIKE (concat(users.nickname, ?))
    equal in any case
      all: SELECT users.id FROM users WHERE lower(users.name) = ?
    one of several beginnings
      all: SELECT users.id FROM users WHERE users.name LIKE ? ESCAPE '/' OR users.name LIKE ? ESCAPE '/'
    a text with a default
      all: SELECT upper(coalesce(users.nickname, users.name)) FROM users
    spaces taken out
      all: SELECT lower(replace(users.name, ?, ?)) FROM users
    a regular expression
      postgresql: SELECT users.id FROM users WHERE users.name ~ ?
      mariadb: SELECT users.id FROM users WHERE users.name REGEXP ?
    texts in one
      sqlite: SELECT group_concat(users.name, ', ') FROM users
      postgresql: SELECT string_agg(users.name, ', ') FROM users
      mariadb: SELECT group_concat(users.name SEPARATOR ', ') FROM users
    columns
      all: SELECT users.id, users.name, users.age FROM users
    a label, and its order
      all: SELECT users.id + ? AS next FROM users ORDER BY next
    each row once
      all: SELECT DISTINCT users.name FROM users
    order
      all: SELECT users.id FROM users ORDER BY users.name, users.age DESC
    NULL first and last
      all: SELECT users.id FROM users ORDER BY users.age NULLS FIRST, users.score DESC NULLS LAST
    limit
      sqlite: SELECT users.id FROM users LIMIT ? OFFSET ?
      postgresql: SELECT users.id FROM users LIMIT ?
      mariadb: SELECT users.id FROM users LIMIT ?
    limit and offset
      sqlite: SELECT users.id FROM users LIMIT ? OFFSET ?
      postgresql: SELECT users.id FROM users LIMIT ? OFFSET ?
      mariadb: SELECT users.id FROM users LIMIT ?, ?
    offset alone
      sqlite: SELECT users.id FROM users LIMIT ? OFFSET ?
      postgresql: SELECT users.id FROM users LIMIT ALL OFFSET ?
      mariadb: SELECT users.id FROM users LIMIT ?, 18446744073709551615
    groups
      all: SELECT users.name, count(*) FROM users GROUP BY users.name HAVING count(*) > ?
    rows locked
      sqlite: SELECT users.id FROM users
      postgresql: SELECT users.id FROM users FOR UPDATE
      mariadb: SELECT users.id FROM users FOR UPDATE
    rows of one table locked, without waiting
      sqlite: SELECT users.id, addresses.email FROM users JOIN addresses ON users.id = addresses.user_id
      postgresql: SELECT users.id, addresses.email FROM users JOIN addresses ON users.id = addresses.user_id FOR UPDATE OF users SKIP LOCKED
      mariadb: SELECT users.id, addresses.email FROM users INNER JOIN addresses ON users.id = addresses.user_id FOR UPDATE SKIP LOCKED
    names that need quotes
      sqlite: SELECT "Odd Table"."order", "Odd Table"."a ""b"" `c`" FROM "Odd Table"
      postgresql: SELECT "Odd Table"."order", "Odd Table"."a ""b"" `c`" FROM "Odd Table"
      mariadb: SELECT `Odd Table`.`order`, `Odd Table`.`a "b" ``c``` FROM `Odd Table`
    a page in an order
      sqlite: SELECT orders.id, orders.placed FROM orders WHERE orders.status IN (?, ?) ORDER BY orders.placed DESC, orders.id DESC LIMIT ? OFFSET ?
      postgresql: SELECT orders.id, orders.placed FROM orders WHERE orders.status IN (?, ?) ORDER BY orders.placed DESC, orders.id DESC LIMIT ? OFFSET ?
      mariadb: SELECT orders.id, orders.placed FROM orders WHERE orders.status IN (?, ?) ORDER BY orders.placed DESC, orders.id DESC LIMIT ?, ?
    fetch
      postgresql: SELECT users.id FROM users ORDER BY users.id FETCH FIRST (?) ROWS WITH TIES
    fetch from an offset
      postgresql: SELECT employees.id FROM employees ORDER BY employees.salary DESC OFFSET (?) ROWS FETCH FIRST (?) ROWS ONLY
    the first of each
      postgresql: SELECT DISTINCT ON (users.age) users.name, users.age FROM users ORDER BY users.age, users.name
    the highest of each
      postgresql: SELECT DISTINCT ON (employees.department) employees.department, employees.name FROM employees ORDER BY employees.department, employees.salary DESC, employees.name
    pairs, each once
      all: SELECT DISTINCT employees.department, employees.manager_id FROM employees ORDER BY employees.department, employees.manager_id
    an order by a computed label
      all: SELECT products.name, products.price * ? AS twice FROM products ORDER BY twice DESC, products.name
    an order of a given list
      all: SELECT orders.id FROM orders ORDER BY CASE orders.status WHEN ? THEN ? WHEN ? THEN ? ELSE ? END, orders.id
    an order that does not look at case
      all: SELECT users.name FROM users ORDER BY lower(users.name), users.name DESC
    rows locked for reading
      sqlite: SELECT orders.id FROM orders WHERE orders.status = ?
      postgresql: SELECT orders.id FROM orders WHERE orders.status = ? FOR SHARE
      mariadb: SELECT orders.id FROM orders WHERE orders.status = ? LOCK IN SHARE MODE
    rows locked, their keys not
      sqlite: SELECT orders.id FROM orders
      postgresql: SELECT orders.id FROM orders FOR NO KEY UPDATE
    keys locked for reading
      sqlite: SELECT users.id FROM users
      postgresql: SELECT users.id FROM users FOR KEY SHARE
    rows locked or refused
      sqlite: SELECT orders.id FROM orders WHERE orders.id = ?
      postgresql: SELECT orders.id FROM orders WHERE orders.id = ? FOR UPDATE NOWAIT
      mariadb: SELECT orders.id FROM orders WHERE orders.id = ? FOR UPDATE NOWAIT
    the next of a queue
      sqlite: SELECT orders.id FROM orders WHERE orders.status = ? ORDER BY orders.placed LIMIT ? OFFSET ?
      postgresql: SELECT orders.id FROM orders WHERE orders.status = ? ORDER BY orders.placed LIMIT ? FOR UPDATE SKIP LOCKED
      mariadb: SELECT orders.id FROM orders WHERE orders.status = ? ORDER BY orders.placed LIMIT ? FOR UPDATE SKIP LOCKED
    join
      sqlite: SELECT users.id, addresses.email FROM users JOIN addresses ON users.id = addresses.user_id
      postgresql: SELECT users.id, addresses.email FROM users JOIN addresses ON users.id = addresses.user_id
      mariadb: SELECT users.id, addresses.email FROM users INNER JOIN addresses ON users.id = addresses.user_id
    left join
      all: SELECT users.id, addresses.email FROM users LEFT OUTER JOIN addresses ON users.id = addresses.user_id
    full join
      sqlite: SELECT users.id, addresses.email FROM users FULL OUTER JOIN addresses ON users.id = addresses.user_id
      postgresql: SELECT users.id, addresses.email FROM users FULL OUTER JOIN addresses ON users.id = addresses.user_id
    two joins
      sqlite: SELECT users.id, addresses.email FROM users JOIN addresses ON users.id = addresses.user_id LEFT OUTER JOIN users AS other ON other.age = users.id
      postgresql: SELECT users.id, addresses.email FROM users JOIN addresses ON users.id = addresses.user_id LEFT OUTER JOIN users AS other ON other.age = users.id
      mariadb: SELECT users.id, addresses.email FROM users INNER JOIN addresses ON users.id = addresses.user_id LEFT OUTER JOIN users AS other ON other.age = users.id
    a table with itself
      sqlite: SELECT users.name, other.name AS name_1 FROM users JOIN users AS other ON users.id = other.age
      postgresql: SELECT users.name, other.name AS name_1 FROM users JOIN users AS other ON users.id = other.age
      mariadb: SELECT users.name, other.name AS name_1 FROM users INNER JOIN users AS other ON users.id = other.age
    from the conditions
      all: SELECT users.id FROM users, addresses WHERE users.id = addresses.user_id
    a chain of joins
      sqlite: SELECT users.name, products.name AS name_1, order_items.quantity FROM users JOIN orders ON orders.user_id = users.id JOIN order_items ON order_items.order_id = orders.id JOIN products ON products.id = order_items.product_id ORDER BY users.name, products.name
      postgresql: SELECT users.name, products.name AS name_1, order_items.quantity FROM users JOIN orders ON orders.user_id = users.id JOIN order_items ON order_items.order_id = orders.id JOIN products ON products.id = order_items.product_id ORDER BY users.name, products.name
      mariadb: SELECT users.name, products.name AS name_1, order_items.quantity FROM users INNER JOIN orders ON orders.user_id = users.id INNER JOIN order_items ON order_items.order_id = orders.id INNER JOIN products ON products.id = order_items.product_id ORDER BY users.name, products.name
    a chain of left joins
      all: SELECT users.name, orders.id, order_items.quantity FROM users LEFT OUTER JOIN orders ON orders.user_id = users.id LEFT OUTER JOIN order_items ON order_items.order_id = orders.id
    rows without a partner
      all: SELECT users.name FROM users LEFT OUTER JOIN orders ON orders.user_id = users.id WHERE orders.id IS NULL
    how many partners, none at all too
      all: SELECT users.name, count(orders.id) AS orders FROM users LEFT OUTER JOIN orders ON orders.user_id = users.id GROUP BY users.id, users.name ORDER BY users.name
    each with its manager
      all: SELECT employees.name, manager.name AS manager FROM employees LEFT OUTER JOIN employees AS manager ON manager.id = employees.manager_id
    who earns more than the manager
      sqlite: SELECT employees.name FROM employees JOIN employees AS manager ON manager.id = employees.manager_id WHERE employees.salary > manager.salary
      postgresql: SELECT employees.name FROM employees JOIN employees AS manager ON manager.id = employees.manager_id WHERE employees.salary > manager.salary
      mariadb: SELECT employees.name FROM employees INNER JOIN employees AS manager ON manager.id = employees.manager_id WHERE employees.salary > manager.salary
    two conditions in ON
      all: SELECT users.name, orders.total FROM users LEFT OUTER JOIN orders ON orders.user_id = users.id AND orders.status = ?
    what is bought together
      sqlite: SELECT order_items.product_id, other.product_id AS product_id_1, count(*) AS times FROM order_items JOIN order_items AS other ON other.order_id = order_items.order_id AND order_items.product_id < other.product_id GROUP BY order_items.product_id, other.product_id HAVING count(*) > ? ORDER BY count(*) DESC
      postgresql: SELECT order_items.product_id, other.product_id AS product_id_1, count(*) AS times FROM order_items JOIN order_items AS other ON other.order_id = order_items.order_id AND order_items.product_id < other.product_id GROUP BY order_items.product_id, other.product_id HAVING count(*) > ? ORDER BY count(*) DESC
      mariadb: SELECT order_items.product_id, other.product_id AS product_id_1, count(*) AS times FROM order_items INNER JOIN order_items AS other ON other.order_id = order_items.order_id AND order_items.product_id < other.product_id GROUP BY order_items.product_id, other.product_id HAVING count(*) > ? ORDER BY count(*) DESC
    tables side by side, three of them
      all: SELECT users.name, orders.id, order_items.quantity FROM users, orders, order_items WHERE orders.user_id = users.id AND order_items.order_id = orders.id
    joined with sums
      all: SELECT users.name, coalesce(totals.spent, ?) AS spent FROM users LEFT OUTER JOIN (SELECT orders.user_id AS user_id, sum(orders.total) AS spent FROM orders GROUP BY orders.user_id) AS totals ON totals.user_id = users.id
    the newest of each, or nothing
      postgresql: SELECT users.name, latest.total FROM users LEFT OUTER JOIN LATERAL (SELECT orders.placed AS placed, orders.total AS total FROM orders WHERE orders.user_id = users.id ORDER BY orders.placed DESC LIMIT ?) AS latest ON true
    exists
      all: SELECT users.id FROM users WHERE EXISTS (SELECT addresses.id FROM addresses WHERE addresses.user_id = users.id)
    in a query
      all: SELECT users.id FROM users WHERE users.id IN (SELECT addresses.user_id FROM addresses)
    a subquery
      sqlite: SELECT young.id, addresses.email FROM (SELECT users.id AS id, users.name AS name FROM users WHERE users.age < ?) AS young JOIN addresses ON addresses.user_id = young.id
      postgresql: SELECT young.id, addresses.email FROM (SELECT users.id AS id, users.name AS name FROM users WHERE users.age < ?) AS young JOIN addresses ON addresses.user_id = young.id
      mariadb: SELECT young.id, addresses.email FROM (SELECT users.id AS id, users.name AS name FROM users WHERE users.age < ?) AS young INNER JOIN addresses ON addresses.user_id = young.id
    no row of another table
      all: SELECT users.name FROM users WHERE NOT (EXISTS (SELECT orders.id FROM orders WHERE orders.user_id = users.id))
    exists in exists
      all: SELECT users.name FROM users WHERE EXISTS (SELECT orders.id FROM orders WHERE orders.user_id = users.id AND (EXISTS (SELECT order_items.quantity FROM order_items WHERE order_items.order_id = orders.id AND order_items.quantity > ?)))
    in a query with a join
      sqlite: SELECT users.name FROM users WHERE users.id IN (SELECT orders.user_id FROM orders JOIN order_items ON order_items.order_id = orders.id WHERE order_items.product_id = ?)
      postgresql: SELECT users.name FROM users WHERE users.id IN (SELECT orders.user_id FROM orders JOIN order_items ON order_items.order_id = orders.id WHERE order_items.product_id = ?)
      mariadb: SELECT users.name FROM users WHERE users.id IN (SELECT orders.user_id FROM orders INNER JOIN order_items ON order_items.order_id = orders.id WHERE order_items.product_id = ?)
    not in a query
      all: SELECT products.name FROM products WHERE (products.id NOT IN (SELECT order_items.product_id FROM order_items WHERE order_items.quantity > ?))
    more than the average of its group
      all: SELECT employees.name FROM employees WHERE employees.salary > (SELECT max(colleague.salary) FROM employees AS colleague WHERE colleague.department = employees.department AND colleague.id != employees.id)
    the newest of each, by its time
      all: SELECT orders.id, orders.user_id FROM orders WHERE orders.placed = (SELECT max(later.placed) FROM orders AS later WHERE later.user_id = orders.user_id)
    the newest of each, there is no later one
      all: SELECT orders.id FROM orders WHERE NOT (EXISTS (SELECT later.id FROM orders AS later WHERE later.user_id = orders.user_id AND later.placed > orders.placed))
    a query in an order
      all: SELECT users.name FROM users ORDER BY (SELECT count(orders.id) FROM orders WHERE orders.user_id = users.id) DESC, users.name
    a query in HAVING
      all: SELECT orders.user_id, sum(orders.total) FROM orders GROUP BY orders.user_id HAVING sum(orders.total) > (SELECT max(products.price) FROM products)
    two queries as values
      all: SELECT (SELECT count(*) FROM users) AS users, (SELECT count(*) FROM orders) AS orders
    in a union
      all: SELECT users.name FROM users WHERE users.id IN (SELECT orders.user_id FROM orders UNION SELECT addresses.user_id FROM addresses)
    in the first rows
      sqlite: SELECT users.name FROM users WHERE users.id = (SELECT orders.user_id FROM orders ORDER BY orders.total DESC LIMIT ? OFFSET ?)
      postgresql: SELECT users.name FROM users WHERE users.id = (SELECT orders.user_id FROM orders ORDER BY orders.total DESC LIMIT ?)
      mariadb: SELECT users.name FROM users WHERE users.id = (SELECT orders.user_id FROM orders ORDER BY orders.total DESC LIMIT ?)
    a query that is about a given table alone
      sqlite: SELECT users.name FROM users JOIN orders ON orders.user_id = users.id WHERE EXISTS (SELECT addresses.id FROM addresses, orders WHERE addresses.user_id = users.id AND orders.total > ?)
      postgresql: SELECT users.name FROM users JOIN orders ON orders.user_id = users.id WHERE EXISTS (SELECT addresses.id FROM addresses, orders WHERE addresses.user_id = users.id AND orders.total > ?)
      mariadb: SELECT users.name FROM users INNER JOIN orders ON orders.user_id = users.id WHERE EXISTS (SELECT addresses.id FROM addresses, orders WHERE addresses.user_id = users.id AND orders.total > ?)
    a query as a value
      all: SELECT users.name, (SELECT count(addresses.id) FROM addresses WHERE addresses.user_id = users.id) AS addresses FROM users
    a query as a value in a condition
      all: SELECT users.id FROM users WHERE users.age = (SELECT max(users.age) FROM users)
    the average of counts
      all: SELECT avg(counts.orders) FROM (SELECT orders.user_id AS user_id, count(*) AS orders FROM orders GROUP BY orders.user_id) AS counts
    a filter on counts
      all: SELECT counts.user_id FROM (SELECT orders.user_id AS user_id, count(*) AS orders FROM orders GROUP BY orders.user_id) AS counts WHERE counts.orders >= ?
    a subquery of a subquery
      all: SELECT outer_one.id FROM (SELECT inner_one.id AS id FROM (SELECT users.id AS id, users.age AS age FROM users WHERE users.age > ?) AS inner_one WHERE inner_one.age < ?) AS outer_one ORDER BY outer_one.id
    the count of groups
      all: SELECT count(*) FROM (SELECT DISTINCT employees.department AS department FROM employees) AS departments
    any of a query
      postgresql: SELECT users.id FROM users WHERE users.age > ANY (SELECT addresses.user_id FROM addresses)
      mariadb: SELECT users.id FROM users WHERE users.age > ANY (SELECT addresses.user_id FROM addresses)
    a common table expression
      all: WITH old_ones AS (SELECT users.id AS id, users.name AS name FROM users WHERE users.age > ?) SELECT old_ones.id FROM old_ones WHERE old_ones.name LIKE ?
    a common table that uses another
      sqlite: WITH paid AS (SELECT orders.user_id AS user_id, orders.total AS total FROM orders WHERE orders.status = ?), sums AS (SELECT paid.user_id AS user_id, sum(paid.total) AS spent FROM paid GROUP BY paid.user_id) SELECT users.name, sums.spent FROM users JOIN sums ON sums.user_id = users.id
      postgresql: WITH paid AS (SELECT orders.user_id AS user_id, orders.total AS total FROM orders WHERE orders.status = ?), sums AS (SELECT paid.user_id AS user_id, sum(paid.total) AS spent FROM paid GROUP BY paid.user_id) SELECT users.name, sums.spent FROM users JOIN sums ON sums.user_id = users.id
      mariadb: WITH paid AS (SELECT orders.user_id AS user_id, orders.total AS total FROM orders WHERE orders.status = ?), sums AS (SELECT paid.user_id AS user_id, sum(paid.total) AS spent FROM paid GROUP BY paid.user_id) SELECT users.name, sums.spent FROM users INNER JOIN sums ON sums.user_id = users.id
    a common table in a condition
      all: WITH paid AS (SELECT orders.user_id AS user_id, orders.total AS total FROM orders WHERE orders.status = ?) SELECT users.name FROM users WHERE users.id IN (SELECT paid.user_id FROM paid)
    up a tree
      sqlite: WITH RECURSIVE chain(id, manager_id) AS (SELECT employees.id AS id, employees.manager_id AS manager_id FROM employees WHERE employees.id = ? UNION ALL SELECT employees.id AS id, employees.manager_id AS manager_id FROM employees JOIN chain ON employees.id = chain.manager_id) SELECT chain.id FROM chain
      postgresql: WITH RECURSIVE chain(id, manager_id) AS (SELECT employees.id AS id, employees.manager_id AS manager_id FROM employees WHERE employees.id = ? UNION ALL SELECT employees.id AS id, employees.manager_id AS manager_id FROM employees JOIN chain ON employees.id = chain.manager_id) SELECT chain.id FROM chain
      mariadb: WITH RECURSIVE chain(id, manager_id) AS (SELECT employees.id AS id, employees.manager_id AS manager_id FROM employees WHERE employees.id = ? UNION ALL SELECT employees.id AS id, employees.manager_id AS manager_id FROM employees INNER JOIN chain ON employees.id = chain.manager_id) SELECT chain.id FROM chain
    down a tree
      sqlite: WITH RECURSIVE tree(id, name, level) AS (SELECT employees.id AS id, employees.name AS name, ? AS level FROM employees WHERE employees.manager_id IS NULL UNION ALL SELECT employees.id AS id, employees.name AS name, tree.level + ? FROM employees JOIN tree ON employees.manager_id = tree.id) SELECT tree.name, tree.level FROM tree ORDER BY tree.level, tree.name
      postgresql: WITH RECURSIVE tree(id, name, level) AS (SELECT employees.id AS id, employees.name AS name, ? AS level FROM employees WHERE employees.manager_id IS NULL UNION ALL SELECT employees.id AS id, employees.name AS name, tree.level + ? FROM employees JOIN tree ON employees.manager_id = tree.id) SELECT tree.name, tree.level FROM tree ORDER BY tree.level, tree.name
      mariadb: WITH RECURSIVE tree(id, name, level) AS (SELECT employees.id AS id, employees.name AS name, ? AS level FROM employees WHERE employees.manager_id IS NULL UNION ALL SELECT employees.id AS id, employees.name AS name, tree.level + ? FROM employees INNER JOIN tree ON employees.manager_id = tree.id) SELECT tree.name, tree.level FROM tree ORDER BY tree.level, tree.name
    the rows of a change
      postgresql: WITH gone AS (DELETE FROM addresses WHERE addresses.id > ? RETURNING addresses.user_id) SELECT gone.user_id FROM gone
    union
      all: SELECT users.id FROM users UNION SELECT addresses.user_id FROM addresses
    three of a union
      all: SELECT users.id FROM users UNION SELECT addresses.user_id FROM addresses UNION SELECT addresses.id FROM addresses
    a union in an except
      all: (SELECT users.id FROM users UNION SELECT addresses.user_id FROM addresses) EXCEPT SELECT addresses.id FROM addresses
    limited parts of a union
      sqlite: (SELECT users.id FROM users ORDER BY users.id LIMIT ? OFFSET ?) UNION ALL SELECT addresses.user_id FROM addresses
      postgresql: (SELECT users.id FROM users ORDER BY users.id LIMIT ?) UNION ALL SELECT addresses.user_id FROM addresses
      mariadb: (SELECT users.id FROM users ORDER BY users.id LIMIT ?) UNION ALL SELECT addresses.user_id FROM addresses
    a union in an order
      all: SELECT users.id FROM users UNION SELECT addresses.user_id FROM addresses ORDER BY id DESC
    an intersection
      all: SELECT users.id FROM users INTERSECT SELECT orders.user_id FROM orders
    a difference
      all: SELECT users.id FROM users WHERE users.age > ? EXCEPT SELECT orders.user_id FROM orders WHERE orders.status = ?
    a union of groups
      all: SELECT orders.user_id, count(*) FROM orders GROUP BY orders.user_id UNION ALL SELECT addresses.user_id, count(*) FROM addresses GROUP BY addresses.user_id
    the count of a union
      all: SELECT count(*) FROM (SELECT users.id AS id FROM users UNION SELECT orders.user_id AS user_id FROM orders) AS ids
    except all
      postgresql: SELECT users.id FROM users EXCEPT ALL SELECT addresses.id FROM addresses
      mariadb: SELECT users.id FROM users EXCEPT ALL SELECT addresses.id FROM addresses
    count of rows
      all: SELECT count(*) FROM users
    count of a column
      all: SELECT count(users.age) FROM users
    count of what differs
      all: SELECT count(DISTINCT users.age) FROM users
    sum, average, extremes
      all: SELECT sum(users.age), avg(users.score), min(users.age), max(users.age) FROM users
    an aggregate with a filter
      all: SELECT count(users.id) FILTER (WHERE users.age > ?) FROM users
    the first that is not NULL
      all: SELECT coalesce(users.nickname, users.name, ?) FROM users
    the sales of each month
      sqlite: SELECT CAST(STRFTIME('%m', orders.placed) AS INTEGER) AS month, sum(orders.total) FROM orders GROUP BY CAST(STRFTIME('%m', orders.placed) AS INTEGER) ORDER BY month
      postgresql: SELECT EXTRACT(month FROM orders.placed) AS month, sum(orders.total) FROM orders GROUP BY EXTRACT(month FROM orders.placed) ORDER BY month
      mariadb: SELECT EXTRACT(month FROM orders.placed) AS month, sum(orders.total) FROM orders GROUP BY EXTRACT(month FROM orders.placed) ORDER BY month
    several conditions on groups
      all: SELECT orders.user_id FROM orders GROUP BY orders.user_id HAVING count(*) > ? AND sum(orders.total) > ?
    one of two conditions on groups
      all: SELECT orders.user_id FROM orders GROUP BY orders.user_id HAVING count(*) > ? OR max(orders.total) > ?
    between the extremes
      all: SELECT max(products.price) - min(products.price) AS span FROM products
    an average with a default
      all: SELECT coalesce(avg(users.score), ?) FROM users
    rollup
      postgresql: SELECT users.name, count(*) FROM users GROUP BY ROLLUP(users.name, users.age)
    cube
      postgresql: SELECT users.name, count(*) FROM users GROUP BY CUBE(users.name, users.age)
    grouping sets
      postgresql: SELECT users.name, count(*) FROM users GROUP BY GROUPING SETS((users.name), (users.name, users.age), ())
    the median
      postgresql: SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY employees.salary) FROM employees
    what is there most often
      postgresql: SELECT mode() WITHIN GROUP (ORDER BY employees.department) FROM employees
    a window
      all: SELECT users.id, row_number() OVER (PARTITION BY users.name ORDER BY users.id DESC) FROM users
    a window with a frame
      all: SELECT sum(users.age) OVER (ORDER BY users.id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM users
    ranks
      all: SELECT employees.name, rank() OVER (ORDER BY employees.salary DESC), dense_rank() OVER (ORDER BY employees.salary DESC) FROM employees
    the newest two of each
      all: SELECT ranked.id FROM (SELECT orders.id AS id, orders.user_id AS user_id, row_number() OVER (PARTITION BY orders.user_id ORDER BY orders.placed DESC) AS place FROM orders) AS ranked WHERE ranked.place <= ?
    a running total
      all: SELECT orders.id, sum(orders.total) OVER (ORDER BY orders.placed) AS sum_so_far FROM orders
    a running total of each
      all: SELECT orders.id, sum(orders.total) OVER (PARTITION BY orders.user_id ORDER BY orders.placed) FROM orders
    the distance to the group
      all: SELECT employees.name, employees.salary - max(employees.salary) OVER (PARTITION BY employees.department) FROM employees
    a page with the count of all
      sqlite: SELECT users.id, users.name, count(*) OVER () AS total FROM users ORDER BY users.id LIMIT ? OFFSET ?
      postgresql: SELECT users.id, users.name, count(*) OVER () AS total FROM users ORDER BY users.id LIMIT ?
      mariadb: SELECT users.id, users.name, count(*) OVER () AS total FROM users ORDER BY users.id LIMIT ?
    a window over some rows
      all: SELECT employees.name, sum(employees.salary) FILTER (WHERE employees.department = ?) OVER (ORDER BY employees.id) FROM employees
    islands of days
      all: SELECT islands.user_id, min(islands.day) AS first_day, max(islands.day) AS last_day, count(*) AS length FROM (SELECT visits.user_id AS user_id, visits.day AS day, visits.day - row_number() OVER (PARTITION BY visits.user_id ORDER BY visits.day) AS island FROM visits) AS islands GROUP BY islands.user_id, islands.island ORDER BY islands.user_id, min(islands.day)
    case with conditions
      all: SELECT CASE WHEN (users.age < ?) THEN ? WHEN (users.age < ?) THEN ? ELSE ? END FROM users
    case with numbers
      all: SELECT CASE WHEN (users.age < ?) THEN ? ELSE ? END FROM users
    case without else
      all: SELECT CASE WHEN (users.age < ?) THEN users.name END FROM users
    case of a value
      all: SELECT CASE users.name WHEN ? THEN users.age WHEN ? THEN users.id ELSE users.id END FROM users
    a choice that is summed
      all: SELECT sum(CASE WHEN users.active THEN users.age ELSE users.id END) FROM users
    a choice with NULL
      all: SELECT CASE WHEN (users.age > ?) THEN users.name ELSE NULL END FROM users
    to a decimal number
      sqlite: SELECT CAST(users.age AS NUMERIC(10, 2)) AS age FROM users
      postgresql: SELECT CAST(users.age AS NUMERIC(10, 2)) AS age FROM users
      mariadb: SELECT CAST(users.age AS DECIMAL(10, 2)) AS age FROM users
    to a text of some length
      sqlite: SELECT CAST(users.age AS VARCHAR(10)) AS age FROM users
      postgresql: SELECT CAST(users.age AS VARCHAR(10)) AS age FROM users
      mariadb: SELECT CAST(users.age AS CHAR(10)) AS age FROM users
    a cast
      sqlite: SELECT CAST(users.age AS TEXT) AS age FROM users
      postgresql: SELECT CAST(users.age AS TEXT) AS age FROM users
      mariadb: SELECT CAST(users.age AS CHAR) AS age FROM users
    greatest and least
      postgresql: SELECT greatest(users.age, users.id), least(users.age, users.id) FROM users
      mariadb: SELECT greatest(users.age, users.id), least(users.age, users.id) FROM users
    nothing where it is empty
      all: SELECT nullif(users.nickname, ?) FROM users
    a function with a schema
      postgresql: SELECT pg_catalog.upper(users.name) FROM users
    the year
      sqlite: SELECT CAST(STRFTIME('%Y', things.at) AS INTEGER) FROM things
      postgresql: SELECT EXTRACT(year FROM things.at) FROM things
      mariadb: SELECT EXTRACT(year FROM things.at) FROM things
    a function as a condition
      postgresql: SELECT users.id FROM users WHERE starts_with(users.name, ?)
    now
      all: SELECT things.id FROM things WHERE things.at < CURRENT_TIMESTAMP
    tuples in a list
      sqlite: SELECT users.id FROM users WHERE (users.name, users.age) IN (VALUES (?, ?), (?, ?))
      postgresql: SELECT users.id FROM users WHERE (users.name, users.age) IN ((?, ?), (?, ?))
      mariadb: SELECT users.id FROM users WHERE (users.name, users.age) IN ((?, ?), (?, ?))
    tuples not in a list
      sqlite: SELECT users.id FROM users WHERE ((users.name, users.age) NOT IN (VALUES (?, ?)))
      postgresql: SELECT users.id FROM users WHERE ((users.name, users.age) NOT IN ((?, ?)))
      mariadb: SELECT users.id FROM users WHERE ((users.name, users.age) NOT IN ((?, ?)))
    the page after a row
      sqlite: SELECT users.id FROM users WHERE (users.name, users.id) > (?, ?) ORDER BY users.name, users.id LIMIT ? OFFSET ?
      postgresql: SELECT users.id FROM users WHERE (users.name, users.id) > (?, ?) ORDER BY users.name, users.id LIMIT ?
      mariadb: SELECT users.id FROM users WHERE (users.name, users.id) > (?, ?) ORDER BY users.name, users.id LIMIT ?
    a value alone
      all: SELECT ?
    NULL alone
      all: SELECT NULL AS n
    JSON in JSON
      postgresql: SELECT things.id FROM things WHERE things.settings @> ?::JSONB
    an array with all of another
      postgresql: SELECT things.id FROM things WHERE things.tags @> ?::TEXT[]
    an array in another
      postgresql: SELECT things.id FROM things WHERE things.tags <@ ?::TEXT[]
    arrays with an element in common
      postgresql: SELECT things.id FROM things WHERE things.tags && ?::TEXT[]
    an element of an array
      postgresql: SELECT things.tags[1] FROM things
    an array with an element
      postgresql: SELECT things.id FROM things WHERE ? = ANY (things.tags)
    ranges that overlap
      postgresql: SELECT things.id FROM things WHERE things.span && ?::INT8RANGE
    ranges side by side
      postgresql: SELECT things.id FROM things WHERE things.span -|- ?::INT8RANGE
    a text in JSON, lower
      postgresql: SELECT lower(things.settings #>> ?) FROM things
    insert
      all: INSERT INTO users (name, age) VALUES (?, ?)
    insert several rows
      all: INSERT INTO users (name) VALUES (?), (?)
    insert from a query
      all: INSERT INTO addresses (user_id, email) SELECT users.id, users.name FROM users
    insert and give back
      sqlite: INSERT INTO users (name) VALUES (?) RETURNING id, name
      postgresql: INSERT INTO users (name) VALUES (?) RETURNING users.id, users.name
      mariadb: INSERT INTO users (name) VALUES (?) RETURNING users.id, users.name
    insert or leave alone
      sqlite: INSERT INTO users (name) VALUES (?) ON CONFLICT DO NOTHING
      postgresql: INSERT INTO users (name) VALUES (?) ON CONFLICT DO NOTHING
    insert or change
      sqlite: INSERT INTO users (name, age) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET age = (excluded.age + ?)
      postgresql: INSERT INTO users (name, age) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET age = (excluded.age + ?)
      mariadb: INSERT INTO users (name, age) VALUES (?, ?) ON DUPLICATE KEY UPDATE age = (VALUES(age) + ?)
    count up, or begin
      sqlite: INSERT INTO order_items (order_id, product_id, quantity, price) VALUES (?, ?, ?, ?) ON CONFLICT (order_id, product_id) DO UPDATE SET quantity = (order_items.quantity + excluded.quantity)
      postgresql: INSERT INTO order_items (order_id, product_id, quantity, price) VALUES (?, ?, ?, ?) ON CONFLICT (order_id, product_id) DO UPDATE SET quantity = (order_items.quantity + excluded.quantity)
      mariadb: INSERT INTO order_items (order_id, product_id, quantity, price) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE quantity = (order_items.quantity + VALUES(quantity))
    insert or change two columns
      sqlite: INSERT INTO products (id, name, price) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, price = excluded.price
      postgresql: INSERT INTO products (id, name, price) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, price = excluded.price
      mariadb: INSERT INTO products (id, name, price) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE name = VALUES(name), price = VALUES(price)
    insert or change what is older
      sqlite: INSERT INTO products (id, name, price) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET price = excluded.price WHERE products.price < excluded.price
      postgresql: INSERT INTO products (id, name, price) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET price = excluded.price WHERE products.price < excluded.price
    insert or fill what is NULL
      sqlite: INSERT INTO users (name, nickname) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET nickname = coalesce(users.nickname, excluded.nickname)
      postgresql: INSERT INTO users (name, nickname) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET nickname = coalesce(users.nickname, excluded.nickname)
      mariadb: INSERT INTO users (name, nickname) VALUES (?, ?) ON DUPLICATE KEY UPDATE nickname = coalesce(users.nickname, VALUES(nickname))
    insert or change and give back
      sqlite: INSERT INTO users (name, age) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET age = excluded.age RETURNING id, age
      postgresql: INSERT INTO users (name, age) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET age = excluded.age RETURNING users.id, users.age
      mariadb: INSERT INTO users (name, age) VALUES (?, ?) ON DUPLICATE KEY UPDATE age = VALUES(age) RETURNING users.id, users.age
    insert or change, by a constraint
      postgresql: INSERT INTO users (name, age) VALUES (?, ?) ON CONFLICT ON CONSTRAINT users_name_key DO UPDATE SET age = excluded.age
    update
      all: UPDATE users SET age=(users.age + ?) WHERE users.name = ?
    update from another table
      sqlite: UPDATE users SET nickname=addresses.email FROM addresses WHERE users.id = addresses.user_id AND addresses.id = ?
      postgresql: UPDATE users SET nickname=addresses.email FROM addresses WHERE users.id = addresses.user_id AND addresses.id = ?
      mariadb: UPDATE users, addresses SET users.nickname=addresses.email WHERE users.id = addresses.user_id AND addresses.id = ?
    update and give back
      sqlite: UPDATE users SET age=? RETURNING id
      postgresql: UPDATE users SET age=? RETURNING users.id
    update to a query
      all: UPDATE users SET nickname=(SELECT max(addresses.email) FROM addresses WHERE addresses.user_id = users.id) WHERE users.id > ?
    update to a choice
      all: UPDATE users SET age=CASE WHEN (users.age > ?) THEN users.age ELSE users.id END
    update several columns
      all: UPDATE users SET age=?, nickname=?, active=? WHERE users.id IN (?, ?)
    update all rows
      all: UPDATE products SET price=(products.price * ?)
    update by a query
      all: UPDATE products SET discontinued=? WHERE (products.id NOT IN (SELECT order_items.product_id FROM order_items))
    update what has partners
      all: UPDATE users SET nickname=? WHERE EXISTS (SELECT orders.id FROM orders WHERE orders.user_id = users.id)
    update by the table itself
      sqlite: UPDATE employees SET department=boss.department FROM employees AS boss WHERE boss.id = employees.manager_id AND employees.department IS NULL
      postgresql: UPDATE employees SET department=boss.department FROM employees AS boss WHERE boss.id = employees.manager_id AND employees.department IS NULL
      mariadb: UPDATE employees, employees AS boss SET employees.department=boss.department WHERE boss.id = employees.manager_id AND employees.department IS NULL
    update by sums of another table
      sqlite: UPDATE orders SET total=totals.total FROM (SELECT order_items.order_id AS order_id, sum(order_items.price) AS total FROM order_items GROUP BY order_items.order_id) AS totals WHERE totals.order_id = orders.id
      postgresql: UPDATE orders SET total=totals.total FROM (SELECT order_items.order_id AS order_id, sum(order_items.price) AS total FROM order_items GROUP BY order_items.order_id) AS totals WHERE totals.order_id = orders.id
      mariadb: UPDATE orders, (SELECT order_items.order_id AS order_id, sum(order_items.price) AS total FROM order_items GROUP BY order_items.order_id) AS totals SET orders.total=totals.total WHERE totals.order_id = orders.id
    delete
      all: DELETE FROM addresses WHERE addresses.id < ?
    delete all
      all: DELETE FROM addresses
    delete by another table
      postgresql: DELETE FROM addresses USING users WHERE addresses.user_id = users.id AND users.age > ?
      mariadb: DELETE FROM addresses USING addresses, users WHERE addresses.user_id = users.id AND users.age > ?
    delete and give back
      sqlite: DELETE FROM addresses WHERE addresses.id = ? RETURNING email
      postgresql: DELETE FROM addresses WHERE addresses.id = ? RETURNING addresses.email
      mariadb: DELETE FROM addresses WHERE addresses.id = ? RETURNING addresses.email
    delete by a query
      sqlite: DELETE FROM addresses WHERE addresses.user_id IN (SELECT users.id FROM users WHERE users.active = 0)
      postgresql: DELETE FROM addresses WHERE addresses.user_id IN (SELECT users.id FROM users WHERE NOT users.active)
      mariadb: DELETE FROM addresses WHERE addresses.user_id IN (SELECT users.id FROM users WHERE users.active = 0)
    delete what has no partner
      all: DELETE FROM visits WHERE NOT (EXISTS (SELECT orders.id FROM orders WHERE orders.user_id = visits.user_id))
    delete by a tuple
      sqlite: DELETE FROM visits WHERE (visits.user_id, visits.day) IN (VALUES (?, ?), (?, ?))
      postgresql: DELETE FROM visits WHERE (visits.user_id, visits.day) IN ((?, ?), (?, ?))
      mariadb: DELETE FROM visits WHERE (visits.user_id, visits.day) IN ((?, ?), (?, ?))
    delete by several conditions
      all: DELETE FROM visits WHERE visits.user_id = ? AND (visits.day < ? OR visits.day > ?)
    """#
}
