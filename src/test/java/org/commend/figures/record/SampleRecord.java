package org.commend.figures.record;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import org.commend.figures.calibration.Calibration;
import org.commend.figures.calibration.Chance;
import org.commend.figures.calibration.Places;
import org.commend.figures.calibration.Read;
import org.commend.figures.calibration.Reads;
import org.commend.figures.calibration.Standings;
import org.commend.figures.deliberation.Ballot;
import org.commend.figures.deliberation.ScottishStv;

/**
 * A small record with scores, standings, a tally and a decision of another kind, under three heads.
 */
public final class SampleRecord {
    private SampleRecord() {}

    public static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] bytes(KeyPair keys) {
        var reads =
                Reads.of(
                        List.of(
                                new Read("n1", "Poem", "j1", 7), new Read("n1", "Poem", "j2", 8.5),
                                new Read("n2", "Poem", "j1", 4), new Read("n2", "Poem", "j2", 6),
                                new Read("n3", "Poem", "j1", 5),
                                        new Read("n3", "Poem", "j2", 5.25)));
        var standings = (Standings) Calibration.of(reads, Places.each(1), new Chance(3, 200));
        var candidates = List.of("n1", "n2", "n3");
        var ballots = List.of(Ballot.of("n1", "n2"), Ballot.of("n3"), Ballot.of("n1", "n3"));
        var book = new RecordBook();
        book.add(Entries.standings(reads, standings));
        book.sign(keys.getPrivate(), "2027-01-10T12:00:00Z");
        book.add(
                Entries.tally(
                        Entries.Method.SCOTTISH_STV,
                        candidates,
                        ballots,
                        1,
                        ScottishStv.count(candidates, ballots, 1, 5)));
        book.add(Map.of("kind", "honour", "nomination", "n1", "reason", "Für die Stimme"));
        book.sign(keys.getPrivate(), "2027-01-12T12:00:00Z");
        book.add(Map.of("kind", "note", "text", "the end"));
        book.sign(keys.getPrivate(), "2027-01-13T12:00:00Z");
        return book.export(keys.getPublic());
    }
}
