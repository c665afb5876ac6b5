package org.commend.programme.ui;

import java.util.Optional;
import org.commend.programme.Programme;

/** A view that is of one programme, whether its address says so or not. */
public interface OfProgramme {
    /** Empty while it shows none. */
    Optional<Programme> programme();
}
