#include <capnp/message.h>

#include "events/canonical.hpp"
#include "events/catalogue.hpp"

namespace events {
namespace {

class Renumbering {
 public:
  explicit Renumbering(engine::FunctionRef<engine::Position(engine::Position)> number)
      : number_(number) {}

  // Each returns false when what has to name an event would name none.
  bool structure(capnp::DynamicStruct::Builder made, const Structure& declared) const {
    std::size_t place = 0;
    for (const auto each : made.getSchema().getNonUnionFields())
      if (!field(made, each, declared.fields.at(place++))) return false;
    KJ_IF_MAYBE (kind, made.which())
      return field(made, *kind, declared.kinds.at(kind->getProto().getDiscriminantValue()));
    return true;
  }

 private:
  bool field(capnp::DynamicStruct::Builder made, capnp::StructSchema::Field field,
             const Declaration& declared) const {
    if (declared.format == Format::position) return position(made, field, declared.required);
    // To look into a field takes longer than to know what it is.
    if (declared.structure == nullptr || !made.has(field)) return true;
    if (declared.shape == Shape::structure)
      return structure(made.get(field).as<capnp::DynamicStruct>(), *declared.structure);
    auto all = made.get(field).as<capnp::DynamicList>();
    for (unsigned i = 0; i < all.size(); ++i)
      if (!structure(all[i].as<capnp::DynamicStruct>(), *declared.structure)) return false;
    return true;
  }

  bool position(capnp::DynamicStruct::Builder made, capnp::StructSchema::Field field,
                bool required) const {
    const engine::Position before{made.get(field).as<std::uint64_t>()};
    if (!before) return true;
    const engine::Position now = number_(before);
    made.set(field, now.value);
    return now || !required;
  }

  engine::FunctionRef<engine::Position(engine::Position)> number_;
};

}  // namespace

std::optional<Payload> renumbered(std::span<const std::byte> payload,
                                  engine::FunctionRef<engine::Position(engine::Position)> number) {
  constexpr unsigned most_need = 128;  // words
  capnp::MallocMessageBuilder message(most_need);
  message.setRoot(read(payload));
  auto decision = message.getRoot<schema::Decision>();
  if (!Renumbering(number).structure(capnp::toDynamic(decision), decision_structure()))
    return std::nullopt;
  return canonical(decision.asReader());
}

}  // namespace events
