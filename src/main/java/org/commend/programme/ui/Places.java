package org.commend.programme.ui;

import java.util.List;

/** The places that a module has. Each module lists its own; menus ask all of them. */
public interface Places {
    List<Place> places();
}
