package org.commend.kernel;

import java.util.List;

/** The invariants of one module's tables. They need nothing but a connection. */
public interface Invariants {
    List<Invariant> all();
}
