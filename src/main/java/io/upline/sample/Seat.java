package io.upline.sample;

import io.upline.network.MemberKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A position of a fitted company: who brought it, what it is, what it buys in each period. A seat stands before all that it brought. */
final class Seat {

    /** When somebody joined. */
    enum Joined {
        /** Well before the first period. */
        LONG_AGO,
        /** In the first period. */
        IN_FIRST,
        /** In the second period. */
        IN_SECOND
    }

    final @Nullable Seat sponsor;
    final MemberKind kind;
    final List<Seat> recruits = new ArrayList<>();
    final List<Seat> customers = new ArrayList<>();
    final List<Basket> baskets = new ArrayList<>();

    /** The membership package, empty for none. */
    String pack = "";

    /** Whether it stands there for a bonus; others are the crowd. */
    boolean planned;

    private final Map<Object, List<Seat>> madeFor = new HashMap<>();
    private Joined joined;

    private Seat(@Nullable Seat sponsor, MemberKind kind, Joined joined) {
        this.sponsor = sponsor;
        this.kind = kind;
        this.joined = joined;
    }

    /** The first distributor of a company. */
    static Seat top() {
        return new Seat(null, MemberKind.DISTRIBUTOR, Joined.LONG_AGO);
    }

    /** A distributor whom this one brought. */
    Seat recruit() {
        Seat recruit = new Seat(this, MemberKind.DISTRIBUTOR, joined);
        recruits.add(recruit);
        return recruit;
    }

    /** A customer of this distributor. */
    Seat customer() {
        Seat customer = new Seat(this, MemberKind.CUSTOMER, joined);
        customers.add(customer);
        return customer;
    }

    /** Recruits that were made for a purpose; whoever makes one adds it. */
    List<Seat> recruitsMadeFor(Object purpose) {
        return madeFor.computeIfAbsent(purpose, _ -> new ArrayList<>());
    }

    boolean isCustomer() {
        return kind == MemberKind.CUSTOMER;
    }

    Joined joined() {
        return joined;
    }

    /** Lets it join no earlier than that, and with it all whom it brought. */
    void joins(Joined earliest) {
        if (joined.compareTo(earliest) < 0) {
            joined = earliest;
            recruits.forEach(recruit -> recruit.joins(earliest));
            customers.forEach(customer -> customer.joins(earliest));
        }
    }

    /** How many members it and all below it are. */
    int size() {
        return 1 + customers.size() + recruits.stream().mapToInt(Seat::size).sum();
    }

    /** What a member buys in each period of which it is a member. */
    record Basket(
            String type,
            String sku,
            List<Long> centi,
            boolean first,
            @Nullable Seat host) {
        /** Copies the list: hundredths by measure. */
        Basket {
            centi = List.copyOf(centi);
        }
    }
}
