package io.upline.version;

import io.upline.calculation.Results;
import io.upline.calculation.State;
import io.upline.company.JobDefinition;
import io.upline.ledger.Cause;
import io.upline.network.Members;
import io.upline.plan.Plan;
import io.upline.settlement.Accruals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds why each difference of a restated version is posted, from what is stored: the version before it, and what arrived between the
 * imports that both know. It gives the same answer whenever it is asked for the same version.
 */
final class RestatedCauses {

    private static final Cause ALL_TOGETHER = Cause.of(Cause.Word.COMPANY, "");

    private final VersionStore versions;
    private final FrozenInputs frozen;
    private final PeriodCalculations calculations;
    private final VersionReadStore reads;
    private final StoredResultStore stored;
    private final RestatementStore restatements;
    private final EngineDifferences engines;

    RestatedCauses(
            VersionStore versions,
            FrozenInputs frozen,
            PeriodCalculations calculations,
            VersionReadStore reads,
            StoredResultStore stored,
            RestatementStore restatements,
            EngineDifferences engines) {
        this.versions = versions;
        this.frozen = frozen;
        this.calculations = calculations;
        this.reads = reads;
        this.stored = stored;
        this.restatements = restatements;
        this.engines = engines;
    }

    /** The causes of a version's keys, in which positions stand by their number in its calculation. */
    Accruals.CauseOf of(JobDefinition job, Version version, PeriodCalculation anew) {
        if (version.number() == 0) {
            return Accruals.CauseOf.NONE;
        }
        Version posted = versions.before(version);
        List<NewFact> facts = facts(job, posted, version, anew);
        if (anew.engine().taken().isEmpty()) {
            return ofFacts(job, posted, version, anew, facts);
        }
        Map<CausesOfKeys.Key, Cause> keys = facts.isEmpty() ? Map.of() : keys(job, posted, anew, facts);
        return withEngine(anew, version, keys);
    }

    private Accruals.CauseOf ofFacts(
            JobDefinition job, Version posted, Version version, PeriodCalculation anew, List<NewFact> facts) {
        if (facts.isEmpty()) {
            Cause asked = asked(version);
            return (position, bonus) -> asked;
        }
        Map<CausesOfKeys.Key, Cause> keys = keys(job, posted, anew, facts);
        return (position, bonus) -> keys.getOrDefault(new CausesOfKeys.Key(position, bonus), ALL_TOGETHER);
    }

    /** Keys that the program's difference is posted for name it first, and then the facts that moved them as well. */
    private static Accruals.CauseOf withEngine(
            PeriodCalculation anew, Version version, Map<CausesOfKeys.Key, Cause> ofFacts) {
        Cause.Reference engine = new Cause.Reference(
                Cause.Word.ENGINE, Integer.toString(version.formats().meaning()));
        Map<CausesOfKeys.Key, Cause> causes = new HashMap<>(ofFacts);
        for (EngineDifference.OfKey each : anew.engine().taken()) {
            int member = anew.membership().members().ids().find(each.member());
            causes.merge(
                    new CausesOfKeys.Key(member, each.bonus()),
                    Cause.of(List.of(engine)),
                    (facts, alone) -> facts.after(engine));
        }
        return (position, bonus) -> causes.getOrDefault(new CausesOfKeys.Key(position, bonus), ALL_TOGETHER);
    }

    private Map<CausesOfKeys.Key, Cause> keys(
            JobDefinition job, Version posted, PeriodCalculation anew, List<NewFact> facts) {
        Plan plan = anew.plan();
        Members before = calculations.members(posted, plan);
        Results results = engines.meantOtherwise(posted)
                ? anew.asPosted()
                        .orElseGet(() -> frozen.postedAgain(job, posted).results())
                : stored.earned(posted.id(), before);
        Restated restated = new Restated(
                plan,
                results,
                before,
                () -> calculations.orders(job, posted, plan),
                anew.inputs(),
                anew.results(),
                facts);
        return CausesOfKeys.of(restated, calculations::calculate);
    }

    private Cause asked(Version version) {
        List<Cause.Reference> asked = restatements.reasons(version.job(), version.period(), version.run()).stream()
                .map(reason -> new Cause.Reference(Cause.Word.ASKED, reason.replaceAll("\\s+", " ")))
                .toList();
        return asked.isEmpty() ? ALL_TOGETHER : Cause.of(asked);
    }

    private List<NewFact> facts(JobDefinition job, Version posted, Version version, PeriodCalculation anew) {
        NewFacts facts = new NewFacts(anew);
        facts.arrived(calculations.arrivalsSeen(job, posted.period(), posted.known(), version.known(), anew.plan()));
        facts.changed(calculations.memberLines(posted.period(), posted.known(), version.known(), anew.plan()));
        State before = frozen.postedStateBefore(job, posted);
        if (!before.equals(anew.inputs().before())) {
            facts.carried(
                    posted.period().previous().toString(), before, anew.inputs().before());
        }
        List<VersionRead> old = reads.of(posted.id());
        for (VersionRead read : anew.reads()) {
            old.stream()
                    .filter(other -> other.what() == read.what()
                            && other.job().equals(read.job())
                            && other.period().equals(read.period())
                            && !other.equals(read))
                    .forEach(other -> facts.read(
                            read,
                            calculations.taken(anew.plan(), other, anew.membership()),
                            calculations.taken(anew.plan(), read, anew.membership())));
        }
        return facts.all();
    }
}
