package org.commend.nominations;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Nominee {
    @Embeddable
    static class Place implements Serializable {
        @jakarta.persistence.Column(name = "nomination_id")
        UUID nominationId;

        int position;

        protected Place() {}

        Place(UUID nominationId, int position) {
            this.nominationId = nominationId;
            this.position = position;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Place that
                    && that.position == position
                    && Objects.equals(that.nominationId, nominationId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(nominationId, position);
        }
    }

    @EmbeddedId private Place place;
    private String name;
    private String detail;
    private String organisation;
    private LocalDate born;

    @Enumerated(EnumType.STRING)
    private NameForm nameForm;

    private String alias;

    @JdbcTypeCode(SqlTypes.JSON)
    private TreeSet<String> facts;

    protected Nominee() {}

    Nominee(UUID nomination, int position, NamedNominee named) {
        this.place = new Place(nomination, position);
        this.name = named.name();
        this.detail = named.detail();
        this.organisation = named.organisation();
        this.born = named.born();
        this.nameForm = named.form();
        this.alias = named.alias();
        this.facts = new TreeSet<>(named.facts());
    }
}
