package org.commend.programme.ui;

import org.commend.accounts.Role;
import org.commend.programme.Edition;

/**
 * A page of an edition that one can go to: who may, where it stands in the menu, and its address.
 *
 * @param who the role that opens it
 * @param title the key of what links to it say
 * @param door the first part of its address
 * @param rest what follows programme and edition there: empty, or with a slash at the beginning
 */
public record Place(Phase phase, Role who, String title, String door, String rest) {
    /** The page of organisers. */
    public static Place ofOrganisers(Phase phase, String title, String rest) {
        return new Place(phase, Role.ORGANISER, title, "organise", rest);
    }

    /** Its address in an edition, with a slash at the beginning. */
    public String of(Edition edition) {
        return "/%s/%s/%s%s".formatted(door, edition.programme().slug(), edition.slug(), rest);
    }
}
