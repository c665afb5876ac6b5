package org.commend.figures.calibration;

import java.util.List;
import java.util.Map;
import org.commend.kernel.Sentence;

/**
 * Calibrated standings with their uncertainty.
 *
 * @param criterion −2 log L at the restricted maximum
 * @param levels each category's estimated level μ, in points
 * @param places how many places each category has
 * @param nominations by category, then by place
 * @param judges by name
 * @param chance the seed and number of draws behind pTop and expectedRank
 * @param unread by category, the chance of each nomination that nobody has read yet
 */
public record Standings(
        Counts counts,
        Variances variances,
        double criterion,
        Reliability reliability,
        Map<String, Double> levels,
        Map<String, Integer> places,
        List<Standing> nominations,
        List<Severity> judges,
        Chance chance,
        Map<String, Double> unread,
        List<Sentence> notes)
        implements Outcome {
    public Standings {
        unread = Map.copyOf(unread);
        levels = Map.copyOf(levels);
        places = Map.copyOf(places);
        nominations = List.copyOf(nominations);
        judges = List.copyOf(judges);
        notes = List.copyOf(notes);
    }

    /** The standings of one category, best first. */
    public List<Standing> of(String category) {
        return nominations.stream()
                .filter(standing -> standing.category().equals(category))
                .toList();
    }
}
