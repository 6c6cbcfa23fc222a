package yingke.capability.registry.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yingke.capability.registry.Person;
import yingke.capability.registry.Sex;
import yingke.kernel.crypto.CreditCode;
import yingke.kernel.crypto.IdNumber;

class InventedDistrictTest {
  private static final List<InventedDistrict.Home> HOMES =
      IntStream.range(0, 14)
          .mapToObj(
              i -> new InventedDistrict.Home("3410031%02d200".formatted(i), "黄山区某镇第" + i + "村"))
          .toList();

  private static InventedDistrict district(long seed) {
    return new InventedDistrict(seed, HOMES);
  }

  @Test
  void theSameSeedInventsTheSamePeople() {
    var one = district(7).people(50).toList();
    var two = district(7).people(50).toList();
    assertThat(one.stream().map(p -> p.idNumber().value() + p.name().value()))
        .containsExactlyElementsOf(
            two.stream().map(p -> p.idNumber().value() + p.name().value()).toList());
    assertThat(one.getFirst().id()).isEqualTo(two.getFirst().id());
    assertThat(district(8).people(1).findFirst().orElseThrow().id())
        .isNotEqualTo(one.getFirst().id());
  }

  @Test
  void everyIdNumberIsRightAndNobodysOfThisWorld() {
    var seen = new HashSet<String>();
    district(341003)
        .people(100_000)
        .forEach(p -> {
          var number = p.idNumber().value();
          assertThat(seen.add(number)).as(number).isTrue();
          if (seen.size() % 50 != 0) return;
          assertThat(IdNumber.problem(number)).isEmpty();
          assertThat(number).startsWith("341098");
          assertThat(IdNumber.birthDate(number)).isEqualTo(p.birthDate().value());
          assertThat(IdNumber.male(number)).isEqualTo(p.sex().value() == Sex.MALE);
        });
  }

  @Test
  void peopleLiveInEveryPlace() {
    var places = district(1).people(400).map(p -> p.division().value()).collect(Collectors.toSet());
    assertThat(places).hasSize(HOMES.size());
  }

  @Test
  void firmsHaveValidCodesAndOwnersOfAge() {
    var district = district(341003);
    var people = district.people(400).toList();
    var firms = district.firms(60, people);
    var ids = people.stream().map(Person::id).collect(Collectors.toSet());
    assertThat(firms).hasSize(60);
    assertThat(firms.stream().map(f -> f.uscc().value()).distinct()).hasSize(60);
    assertThat(firms.stream().map(f -> f.name().value()).distinct()).hasSize(60);
    assertThat(firms)
        .allSatisfy(f -> {
          assertThat(CreditCode.problem(f.uscc().value())).isEmpty();
          assertThat(CreditCode.checkFails(f.uscc().value())).isFalse();
          assertThat(ids).contains(Objects.requireNonNull(f.representativeId()));
        });
  }
}
