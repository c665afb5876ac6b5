package org.commend.publication;

import java.util.List;
import java.util.Optional;

/**
 * What the public reads of an edition: an allow-list. What has no place here cannot be published by
 * accident. Names stand in the form that their owners agreed to.
 *
 * @param day the day of the ceremony, as written
 */
public record Snapshot(
        String programme,
        String programmeName,
        String edition,
        String editionName,
        String day,
        String place,
        List<Award> awards) {

    /** One award with its honours, and the other names of its shortlist. */
    public record Award(
            String slug,
            String name,
            String purpose,
            List<Honoured> honours,
            List<String> shortlist) {
        public Award {
            honours = List.copyOf(honours);
            shortlist = List.copyOf(shortlist);
        }

        /** Those with a name and a citation of their own on the page. */
        public List<Honoured> winners() {
            return honours.stream()
                    .filter(it -> !it.commended() && !it.recipients().isEmpty())
                    .toList();
        }

        /**
         * Those that nobody is named for. Their citation stays away with the name: it may well tell
         * who it is.
         */
        public List<Honoured> unnamed() {
            return honours.stream()
                    .filter(it -> !it.commended() && !it.kind().equals("NO_AWARD"))
                    .filter(it -> it.recipients().isEmpty())
                    .toList();
        }

        public List<Honoured> commended() {
            return honours.stream().filter(Honoured::commended).toList();
        }

        public boolean withheld() {
            return honours.stream().anyMatch(it -> it.kind().equals("NO_AWARD"));
        }
    }

    /** One honour. */
    public record Honoured(String kind, String words, List<Recipient> recipients, String citation) {
        public Honoured {
            recipients = List.copyOf(recipients);
        }

        boolean commended() {
            return kind.equals("HIGHLY_COMMENDED");
        }

        /** All names in one line. */
        public String names() {
            return String.join(", ", recipients.stream().map(Recipient::name).toList());
        }
    }

    /** Who is honoured, as named in public, and what they do. */
    public record Recipient(String name, String detail) {
        /** At most two letters for where there is no picture. */
        public String initials() {
            var letters = new StringBuilder();
            for (String word : name.split("\\s+")) {
                if (letters.codePointCount(0, letters.length()) < 2
                        && !word.isEmpty()
                        && Character.isLetter(word.codePointAt(0))) {
                    letters.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
                }
            }
            return letters.toString();
        }
    }

    public Snapshot {
        awards = List.copyOf(awards);
    }

    public Optional<Award> award(String slug) {
        return awards.stream().filter(it -> it.slug().equals(slug)).findFirst();
    }
}
