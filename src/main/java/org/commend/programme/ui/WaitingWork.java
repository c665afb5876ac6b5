package org.commend.programme.ui;

import java.util.List;
import org.commend.accounts.AccountId;
import org.commend.accounts.Role;
import org.commend.programme.Edition;

/** Asked of each module: what waits for somebody in an edition. Whoever asks is that person. */
public interface WaitingWork {
    /** The most urgent first; empty when nothing waits for them in this role. */
    List<Task> of(Edition edition, Role role, AccountId me);
}
