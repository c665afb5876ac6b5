package org.commend.typing;

/** What people do while they write, and what happens to them, with how often the monkey does it. */
enum Deed {
    TYPE(30),
    PASTE(14),
    FILL_IN_UNHEARD(5),
    CHOOSE_OR_TICK(8),
    BLUR(6),
    LINK(12),
    STEP(8),
    BACK(9),
    RELOAD(9),
    CLOSE(6),
    OTHER_TAB(10),
    OTHER_DEVICE(10),
    OFFLINE(7),
    COOKIE_LOST(5),
    /** Seldom, since the application takes its time to come back: the monkey says when. */
    KILLED(0);

    private final int weight;

    Deed(int weight) {
        this.weight = weight;
    }

    /** One of them, by its weight. */
    static Deed any(java.util.Random random) {
        int all = 0;
        for (Deed it : values()) {
            all += it.weight;
        }
        int drawn = random.nextInt(all);
        for (Deed it : values()) {
            drawn -= it.weight;
            if (drawn < 0) {
                return it;
            }
        }
        throw new AssertionError();
    }
}
