package io.upline.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.settlement.AccountHistory.Change;
import io.upline.settlement.AccountHistory.Known;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which account is another than the one before. */
class AccountHistoryTest {

    private static final String OWN = "SE3550000000054910000003";
    private static final String OTHER = "DE89370400440532013000";

    @Test
    void anotherAccountIsAChangeWithTheImportThatBroughtItAndMaskedAccounts() {
        AccountHistory history = history(new Known(1, OWN, ""), new Known(4, OTHER, ""), new Known(6, OTHER, ""));
        assertThat(history.change(3, 3, 7)).hasValue(new Change("M1", "SE •••• 0003", "DE •••• 3000", 4, true));
        assertThat(history.change(3, 5, 7))
                .hasValueSatisfying(change -> assertThat(change.afterDraft())
                        .as("of a draft that knew it")
                        .isFalse());
        assertThat(history.change(4, 5, 7)).isEmpty();
    }

    @Test
    void anAccountThatWasTakenAwayMeanwhileIsNotForgotten() {
        AccountHistory history = history(new Known(1, OWN, ""), new Known(2, "", ""), new Known(5, OTHER, ""));
        assertThat(history.change(3, 3, 7)).hasValueSatisfying(change -> {
            assertThat(change.was()).isEqualTo("SE •••• 0003");
            assertThat(change.known()).isEqualTo(5);
        });
    }

    @Test
    void aFirstAccountAndOneAfterItAreChangesWhereTheDraftDoesNotKnowThem() {
        AccountHistory first = history(new Known(6, OTHER, ""));
        assertThat(first.change(3, 5, 7)).hasValue(new Change("M1", "", "DE •••• 3000", 6, true));
        assertThat(first.change(3, 6, 7)).as("people saw it in the draft").isEmpty();
        AccountHistory second = history(new Known(4, OWN, ""), new Known(6, OTHER, ""));
        assertThat(second.change(3, 5, 7)).hasValue(new Change("M1", "SE •••• 0003", "DE •••• 3000", 6, true));
        assertThat(second.change(3, 6, 7)).isEmpty();
        assertThat(first.mayTell(5)).isTrue();
        assertThat(first.mayTell(6)).isFalse();
        assertThat(second.mayTell(6)).as("asked for its changes").isTrue();
    }

    @Test
    void theSameAccountAgainAFirstOneThatTheDraftKnowsAndOneThatIsNotCompleteYetAreNone() {
        assertThat(history(new Known(1, OWN, ""), new Known(4, OTHER, ""), new Known(5, OWN, ""))
                        .change(3, 3, 7))
                .isEmpty();
        assertThat(history(new Known(4, OTHER, "")).change(3, 4, 7)).isEmpty();
        assertThat(history(new Known(1, OWN, ""), new Known(8, OTHER, "")).change(3, 3, 7))
                .isEmpty();
    }

    @Test
    void anotherBankOfTheSameNumberIsAChange() {
        assertThat(history(new Known(1, OWN, "SWEDSESS"), new Known(4, OWN, "NDEASESS"))
                        .change(3, 3, 7))
                .isPresent();
    }

    @Test
    void aPaymentKeepsWhichAccountsCounted() {
        AccountHistory history = history(new Known(1, OWN, ""), new Known(4, OTHER, ""), new Known(9, OWN, "X"));
        assertThat(history.knownTo("r", BankAccountStore.hash("r", "M1", OTHER, ""), 3))
                .isEqualTo(4);
        assertThat(history.knownTo("r", BankAccountStore.hash("r", "M2", OTHER, ""), 3))
                .as("of another member")
                .isEqualTo(3);
    }

    private static AccountHistory history(Known... rows) {
        return new AccountHistory("M1", List.of(rows));
    }
}
