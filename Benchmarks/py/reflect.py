"""reflect.py URL N: SQLAlchemy's inspector reads everything that autogenerate reads; prints the seconds.

In process: the imports and one reading to warm up are not in the time.
"""

import json
import sys
import time

from sqlalchemy import create_engine, inspect, pool

engine = create_engine(sys.argv[1], poolclass=pool.NullPool)


def reflect():
    with engine.connect() as connection:
        inspector = inspect(connection)
        assert len(inspector.get_multi_columns()) == int(sys.argv[2])
        inspector.get_multi_pk_constraint()
        inspector.get_multi_indexes()
        inspector.get_multi_unique_constraints()
        inspector.get_multi_foreign_keys()


reflect()
start = time.perf_counter()
reflect()
print(json.dumps({"seconds": time.perf_counter() - start}))
