package yingke;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.calendar.Bygone;

/** What every class of the house keeps to; docs/architecture.md says why. */
@AnalyzeClasses(packages = "yingke", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
  /** kernel/sql is what makes the connections. */
  @ArchTest
  ArchRule sqlLivesInStoresAndQueries =
      noClasses()
          .that()
          .haveNameNotMatching(".*(Store|Queries)(\\$.*)?")
          .and()
          .resideOutsideOfPackage("yingke.kernel.sql")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(JdbcClient.class, JdbcOperations.class, NamedParameterJdbcOperations.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("java.sql");

  @ArchTest
  ArchRule namesSayWhatTheyAre =
      noClasses()
          .should()
          .haveNameMatching(
              ".*(Impl|Utils?|Helper|Manager|Service|Repository|DTO|Dto|VO|BO|DO)(\\$.*)?")
          .orShould()
          .haveNameMatching(".*[.$]Abstract[A-Z]\\w*");

  @ArchTest
  ArchRule controllersGoThroughTheDesk =
      noClasses()
          .that()
          .areAnnotatedWith(RestController.class)
          .should()
          .dependOnClassesThat()
          .haveNameMatching(".*(Store|Queries)");

  @ArchTest
  ArchRule timeComesFromTheClock =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callConstructor(Date.class);

  @ArchTest
  ArchRule onlyTheCalendarMakesAClock =
      noClasses()
          .that()
          .resideOutsideOfPackage("yingke.kernel.calendar")
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "makes a clock of the machine's time",
                  call ->
                      call.getTargetOwner().isAssignableTo(Clock.class)
                          && call.getName().startsWith("system")));

  @ArchTest
  ArchRule onlyDemonstrationsSetTheClockBack =
      noClasses()
          .that()
          .resideOutsideOfPackages("yingke.kernel.calendar", "..demo..")
          .and()
          .haveNameNotMatching(".*\\.Invented\\w+(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Bygone.class);

  /** What invents exists in demonstrations alone. */
  @ArchTest
  ArchRule whatIsInventedIsForDemonstrations =
      classes()
          .that()
          .haveSimpleNameStartingWith("Invented")
          .and()
          .resideOutsideOfPackage("..demo..")
          .and()
          .areNotInterfaces()
          .should()
          .beAnnotatedWith(ConditionalOnProperty.class);

  @ArchTest
  ArchRule constructorsInject =
      fields()
          .should()
          .notBeAnnotatedWith(Autowired.class)
          .andShould()
          .notBeAnnotatedWith(Value.class);

  @ArchTest ArchRule nothingElseInjects = noMethods().should().beAnnotatedWith(Autowired.class);

  @ArchTest
  ArchRule everyDeskMethodNamesItsAuthority =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Desk")
          .and()
          .doNotHaveModifier(JavaModifier.PRIVATE)
          .and()
          .doNotHaveModifier(JavaModifier.STATIC)
          .and()
          .doNotHaveModifier(JavaModifier.SYNTHETIC)
          .should()
          .beAnnotatedWith(PreAuthorize.class)
          .orShould(beDeclaredInAnAuthorizedClass());

  @ArchTest
  ArchRule eventsAreAnnouncedInATransaction =
      methods()
          .that(DescribedPredicate.describe("publish an event", HouseRulesTest::publishes))
          .should()
          .beAnnotatedWith(Transactional.class);

  /** The API's description says 201 for them: see kernel/web/OpenApi. */
  @ArchTest
  ArchRule aPostThatBuildsItsAnswerHasCreatedSomething =
      methods()
          .that()
          .areAnnotatedWith(PostMapping.class)
          .and()
          .haveRawReturnType(ResponseEntity.class)
          .should(answerCreated());

  private static boolean publishes(JavaMethod method) {
    return method.getMethodCallsFromSelf().stream()
        .anyMatch(call ->
            call.getName().equals("publishEvent")
                && call.getTargetOwner().isAssignableTo(ApplicationEventPublisher.class));
  }

  private static ArchCondition<JavaMethod> beDeclaredInAnAuthorizedClass() {
    return condition(
        "be declared in a class with @PreAuthorize",
        method -> method.getOwner().isAnnotatedWith(PreAuthorize.class));
  }

  private static ArchCondition<JavaMethod> answerCreated() {
    return condition(
        "answer 201",
        method ->
            method.getMethodCallsFromSelf().stream()
                    .anyMatch(call ->
                        call.getTargetOwner().isEquivalentTo(ResponseEntity.class)
                            && call.getName().equals("created"))
                || method.getFieldAccesses().stream()
                    .anyMatch(access ->
                        access.getTargetOwner().isEquivalentTo(HttpStatus.class)
                            && access.getName().equals("CREATED")));
  }

  private static ArchCondition<JavaMethod> condition(String words, Predicate<JavaMethod> holds) {
    return new ArchCondition<>(words) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(
                method, holds.test(method), method.getFullName() + " should " + words));
      }
    };
  }
}
