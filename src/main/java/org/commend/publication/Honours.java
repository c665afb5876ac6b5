package org.commend.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commend.accounts.AccountId;
import org.commend.nominations.NameForm;
import org.commend.nominations.NominationId;
import org.commend.programme.CategoryId;
import org.commend.programme.EditionId;
import org.commend.programme.HonourKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of honours and who receives them. */
@Component
class Honours {
    private final JdbcClient jdbc;

    Honours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Honour> of(EditionId edition) {
        return jdbc.sql(
                        """
                        select h.* from honour h join shown_category c on c.id = h.category_id
                        where c.edition_id = ? order by c.position, h.position
                        """)
                .param(edition.value())
                .query(this::honour)
                .list();
    }

    /** What is honoured in a category; direct awards and «No award» have no nomination. */
    List<NominationId> nominationsHonoured(CategoryId category) {
        return jdbc
                .sql(
                        "select nomination_id from honour where category_id = ? and nomination_id is not null")
                .param(category.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(NominationId::new)
                .toList();
    }

    boolean isWithheld(CategoryId category) {
        return jdbc.sql("select count(*) from honour where category_id = ? and kind = 'NO_AWARD'")
                        .param(category.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<Honour> find(CategoryId category, HonourId id) {
        return jdbc.sql("select * from honour where category_id = ? and id = ?")
                .params(category.value(), id.value())
                .query(this::honour)
                .optional();
    }

    void add(Honour it, AccountId by, Instant now) {
        UUID nomination = it.nomination() == null ? null : it.nomination().value();
        jdbc.sql(
                        """
                        insert into honour (id, category_id, kind, nomination_id, citation, position, conferred_by, conferred_at)
                        values (?, ?, ?, ?, ?, (select coalesce(max(position), 0) + 1 from honour where category_id = ?), ?, ?)
                        """)
                .params(it.id().value(), it.category().value(), it.kind().name())
                .param(nomination)
                .params(it.citation(), it.category().value(), by.value(), Timestamp.from(now))
                .update();
        for (int position = 0; position < it.recipients().size(); position++) {
            NamedRecipient recipient = it.recipients().get(position);
            jdbc.sql(
                            "insert into recipient (honour_id, position, name, name_form, alias, detail) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            it.id().value(),
                            position,
                            recipient.name(),
                            recipient.form().name(),
                            recipient.alias(),
                            recipient.detail())
                    .update();
        }
    }

    /** Whether it was there to be removed. */
    boolean remove(HonourId id) {
        return jdbc.sql("delete from honour where id = ?").param(id.value()).update() > 0;
    }

    private Honour honour(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID nomination = row.getObject("nomination_id", UUID.class);
        return new Honour(
                new HonourId(id),
                new CategoryId(row.getObject("category_id", UUID.class)),
                HonourKind.valueOf(row.getString("kind")),
                nomination == null ? null : new NominationId(nomination),
                row.getString("citation"),
                recipients(id));
    }

    private List<NamedRecipient> recipients(UUID honour) {
        return jdbc.sql(
                        "select name, name_form, alias, detail from recipient where honour_id = ? order by position")
                .param(honour)
                .query(
                        (row, n) ->
                                new NamedRecipient(
                                        row.getString("name"),
                                        NameForm.valueOf(row.getString("name_form")),
                                        row.getString("alias"),
                                        row.getString("detail")))
                .list();
    }
}
