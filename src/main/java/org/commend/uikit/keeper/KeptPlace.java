package org.commend.uikit.keeper;

import java.util.UUID;
import org.commend.kernel.Secret;

/**
 * Where texts belong that are kept together.
 *
 * @param scope whose they are: of one draft, or of one person
 * @param place what they are about; stands in the browser's storage, so it opens nothing
 * @param key what opens the place on the server; stays in the page
 * @param address that receives them
 */
public record KeptPlace(String scope, String place, String key, String address) {
    private static final int SHORT = 24;

    /** A draft: whoever has its key may go on with it. */
    public static KeptPlace ofDraft(UUID draft, Secret key, String address) {
        String name = "draft:" + Secret.sha256(draft.toString()).substring(0, SHORT);
        return new KeptPlace(name, name, key.value(), address);
    }

    /** Something of one person's own, received by an address. */
    public static KeptPlace of(UUID person, String kind, UUID thing, String address) {
        return new KeptPlace(scope(person), kind + ":" + thing, thing.toString(), address);
    }

    /** The name under which a browser holds what a person wrote. */
    public static String scope(UUID person) {
        return "person:" + Secret.sha256(person.toString()).substring(0, SHORT);
    }
}
