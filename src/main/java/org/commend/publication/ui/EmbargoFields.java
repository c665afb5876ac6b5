package org.commend.publication.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.function.Function;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.London;
import org.commend.uikit.ErrorSummary;

/**
 * The instant at which an embargo ends, typed as people say it: pickers do not announce their
 * value.
 */
class EmbargoFields extends FieldSet {
    // strict: the 30th of February is no day, rather than the last one of that month
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d M uuuu", Locale.UK)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm", Locale.UK).withResolverStyle(ResolverStyle.STRICT);

    private final TextField day = new TextField(text("embargoFields.day"));
    private final TextField time = new TextField(text("embargoFields.timeInLondon"));

    EmbargoFields(Instant proposed) {
        addClassName("embargo");
        setLegendText(text("embargoFields.embargoUntil"));
        LocalDateTime there = LocalDateTime.ofInstant(proposed, London.ZONE);
        day.setValue(DAY.format(there));
        time.setValue(TIME.format(there));
        day.setWidth("9em");
        time.setWidth("9em");
        var hint = new Paragraph(text("embargoFields.likeAnd"));
        hint.addClassName("hint");
        add(day, time, hint);
    }

    /**
     * What was typed; what is wrong with it is said at its field and in the summary.
     *
     * @throws InvalidValue when it is no time, or one that London's clocks skip or show twice
     */
    Instant instant(ErrorSummary problems) {
        LocalDate date =
                problems.read(day, () -> parsed(it -> LocalDate.parse(it, DAY), day.getValue()));
        LocalTime clock =
                problems.read(time, () -> parsed(it -> LocalTime.parse(it, TIME), time.getValue()));
        return problems.read(time, () -> London.instant(date.atTime(clock)));
    }

    private static <T> T parsed(Function<String, T> reading, String typed) {
        try {
            return reading.apply(typed.strip());
        } catch (DateTimeException notATime) {
            throw new InvalidValue("embargo.invalid");
        }
    }
}
