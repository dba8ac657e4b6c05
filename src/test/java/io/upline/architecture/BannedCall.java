package io.upline.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A call that makes a result depend on the machine, the hour or chance, or that loses cents.
 *
 * @param type qualified name of the class that has it
 * @param method its name, {@code <init>} for a constructor, {@code *} for any
 * @param parameters simple names of its parameters, separated by commas, {@code -} for none, {@code *} for any
 * @param butIn modules that may call it all the same; {@code tests} for tests, {@code product} for what is no test
 * @param instead what to use
 */
record BannedCall(String type, String method, String parameters, Set<String> butIn, String instead) {

    private static final String TABLE = """
        java.time: Instant LocalDate LocalTime YearMonth Year  now  *  period  ask the CompanyClock you are given
        java.time: LocalDateTime OffsetDateTime ZonedDateTime  now  *  period  ask the CompanyClock you are given
        java.time: Clock           system              ZoneId  period  ask the CompanyClock you are given
        java.time: Clock           systemUTC           -  -         ask the CompanyClock you are given
        java.time: Clock           systemDefaultZone   -  -         ask the CompanyClock you are given
        java.lang: System          currentTimeMillis   -  -         ask the CompanyClock you are given
        java.util: Date            <init>              -  -         ask the CompanyClock you are given
        java.util: Calendar        getInstance         *  -         ask the CompanyClock you are given
        java.lang: System          nanoTime            -  progress,cli,bench,tests  measure in progress, cli or bench

        java.math: BigDecimal      <init>              double  -    use new BigDecimal(String) or valueOf(long, scale)
        java.math: BigDecimal      <init>              double,MathContext  -  use new BigDecimal(String)
        java.math: BigDecimal      valueOf             double  tests    use new BigDecimal(String) or valueOf(long, scale)
        java.math: BigDecimal      divide              BigDecimal  -  name the scale and the rounding

        java.lang: String          format              String,Object[]  -  begin with a locale: Locale.ROOT
        java.lang: String          formatted           Object[]  -  use String.format(Locale.ROOT, …)
        java.io: PrintStream PrintWriter  format       String,Object[]  -  begin with a locale: Locale.ROOT
        java.io: PrintStream PrintWriter  printf       String,Object[]  -  begin with a locale: Locale.ROOT
        java.lang: String          toLowerCase         -  -         name the locale: Locale.ROOT
        java.lang: String          toUpperCase         -  -         name the locale: Locale.ROOT
        java.time.format: DateTimeFormatter  ofPattern  String  -   name the locale: Locale.ROOT
        java.text: SimpleDateFormat DecimalFormat  <init>  String  -  use DateTimeFormatter or BigDecimal
        java.text: NumberFormat Collator  getInstance  -  -         name the locale
        java.util: Locale          getDefault          *  tests     take the reader's language

        java.lang: String          getBytes            -  -         name the charset: UTF_8
        java.lang: String          <init>              byte[]  -    name the charset: UTF_8
        java.lang: String          <init>              byte[],int,int  -  name the charset: UTF_8
        java.io: ByteArrayOutputStream  toString       -  -         name the charset: UTF_8
        java.io: InputStreamReader  <init>             InputStream  -  name the charset: UTF_8
        java.util: Scanner         <init>              InputStream  -  name the charset: UTF_8
        java.io: OutputStreamWriter PrintStream PrintWriter  <init>  OutputStream  -  name the charset: UTF_8
        java.io: PrintStream PrintWriter  <init>       OutputStream,boolean  -  name the charset: UTF_8
        java.io: FileReader FileWriter  <init>         String  -    use Files with UTF_8
        java.io: FileReader FileWriter  <init>         File  -      use Files with UTF_8
        java.nio.charset: Charset  defaultCharset      -  -         name the charset: UTF_8

        java.time: ZoneId          systemDefault       -  tests     take the company's zone: CompanyClock.zone()
        java.util: TimeZone        getDefault          -  tests     take the company's zone: CompanyClock.zone()

        java.lang: Math            random              -  -         take a seed as an argument
        java.util: Random SplittableRandom  <init>     -  -         take a seed as an argument
        java.util: Collections     shuffle             List  -      take a seed as an argument
        java.util: UUID            randomUUID          -  -         take a seed as an argument
        java.util.concurrent: ThreadLocalRandom  current  -  -      take a seed as an argument

        java.lang: Thread          sleep               *  product   wait for the thing itself, with a limit
        java.lang: Throwable       printStackTrace     *  -         let the command report it
        java.lang: System          exit                *  cli,root,bench  return an exit code to the command
        """;

    /** All calls that are banned. */
    static List<BannedCall> all() {
        List<BannedCall> calls = new ArrayList<>();
        TABLE.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] cells = line.split(" {2,}", -1);
            String[] types = cells[0].split("[: ]+", -1);
            for (int i = 1; i < types.length; i++) {
                String type = types[0] + "." + types[i];
                calls.add(new BannedCall(type, cells[1], cells[2], Set.of(cells[3].split(",", -1)), cells[4]));
            }
        });
        return calls;
    }

    /** Whether an access is this call, from where it may not be made. */
    boolean isMadeBy(JavaAccess<?> access, String module, boolean test) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getOwner().getName().equals(type)
                && target.getName().equals(method)
                && (parameters.equals("*") || parameters.equals(signature(target)))
                && !butIn.contains(module.isEmpty() ? "root" : module)
                && !butIn.contains(test ? "tests" : "product");
    }

    private static String signature(CodeUnitAccessTarget target) {
        if (target.getRawParameterTypes().isEmpty()) {
            return "-";
        }
        return target.getRawParameterTypes().stream()
                .map(JavaClass::getSimpleName)
                .collect(Collectors.joining(","));
    }

    /** What is said of a breach: the call, and what to use instead. */
    String message() {
        String simple = type.substring(type.lastIndexOf('.') + 1);
        String call = method.equals("<init>") ? "new " + simple : simple + "." + method;
        return call + (parameters.equals("*") ? "" : parameters.equals("-") ? "()" : "(" + parameters + ")")
                + " is banned: " + instead;
    }
}
