package jss.filter;

import jss.record.SocketRecord;

/** Tests a row without keeping or allocating anything. */
public interface RowTest {
    boolean test(SocketRecord row);
}
