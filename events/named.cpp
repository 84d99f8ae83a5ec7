// What a decision names, read at places in its struct that are looked up in the schema once: a new
// kind is covered as soon as the catalogue holds it.
#include <capnp/any.h>
#include <capnp/message.h>
#include <capnp/schema.h>

#include <array>
#include <cstring>
#include <optional>

#include "events/canonical.hpp"
#include "events/catalogue.hpp"
#include "events/event.hpp"

namespace events {
namespace {

using Place = std::optional<std::uint32_t>;  // of a value in the data section, in its own size

struct Places {
  std::uint32_t pointer = 0;  // of the kind's struct
  std::array<Place, 2> persons;
  Place country, cycle, group;
};

void note_place(const Declaration& field, std::uint32_t offset, Places& places) {
  const auto first = [offset](Place& place) {
    if (!place) place = offset;
  };
  if (field.format == Format::person)
    first(places.persons[0] ? places.persons[1] : places.persons[0]);
  if (field.format == Format::country) first(places.country);
  if (field.format == Format::cycle) first(places.cycle);
  if (field.shape == Shape::code && field.codes.data() == codes_of("Group").data())
    first(places.group);
}

std::array<Places, kind_count> find_places() {
  std::array<Places, kind_count> all;
  const capnp::StructSchema decision = capnp::Schema::from<schema::Decision>();
  for (const auto kind : decision.getUnionFields()) {
    Places& places = all.at(kind.getProto().getDiscriminantValue());
    places.pointer = kind.getProto().getSlot().getOffset();
    const Declaration& described =
        decision_structure().kinds.at(kind.getProto().getDiscriminantValue());
    for (const auto member : kind.getType().asStruct().getFields())
      note_place(*described.structure->find(member.getProto().getName().cStr()),
                 member.getProto().getSlot().getOffset(), places);
  }
  return all;
}

// The data section of the kind's struct, and where its values stand.
class Body {
 public:
  explicit Body(std::span<const std::byte> payload) {
    static const std::array<Places, kind_count> known = find_places();
    const auto decision = read(payload);
    places_ = &known.at(static_cast<std::size_t>(decision.which()));
    data_ = capnp::AnyStruct::Reader(decision)
                .getPointerSection()[places_->pointer]
                .getAs<capnp::AnyStruct>()
                .getDataSection();
  }

  const Places& places() const { return *places_; }

  // 0, which is "not stated" for each of these, where the struct is too short to hold it.
  template <class Number>
  Number at(Place place) const {
    Number value = 0;
    if (!place || (*place + 1) * sizeof(Number) > data_.size()) return value;
    std::memcpy(&value, data_.begin() + *place * sizeof(Number), sizeof(Number));
    return value;
  }

 private:
  const Places* places_;
  capnp::Data::Reader data_;
};

}  // namespace

Persons persons_of(std::span<const std::byte> payload) {
  const Body body(payload);
  const auto& [first, second] = body.places().persons;
  return {Person{body.at<std::uint32_t>(first)}, Person{body.at<std::uint32_t>(second)}};
}

Named named_in(std::span<const std::byte> payload) {
  const Body body(payload);
  return {Country{body.at<std::uint16_t>(body.places().country)},
          Cycle{body.at<std::int16_t>(body.places().cycle)},
          static_cast<Group>(body.at<std::uint16_t>(body.places().group))};
}

}  // namespace events
