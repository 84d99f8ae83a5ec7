#include "events/decision.hpp"

#include <capnp/message.h>

#include <algorithm>
#include <deque>
#include <optional>
#include <stdexcept>

#include "events/canonical.hpp"
#include "events/catalogue.hpp"
#include "events/json_reader.hpp"
#include "events/utf8.hpp"

namespace events {
namespace {

constexpr unsigned first_words = 128;  // enough for most decisions

const Declaration& there(const Declaration* declared) {
  if (declared == nullptr) throw std::logic_error("no such field in the catalogue");
  return *declared;
}

Checked set_text(capnp::Text::Builder room, std::string_view text) {
  std::copy(text.begin(), text.end(), room.begin());
  auto checked = recordable(text);
  if (!checked) checked.error().found = cut_utf8(events::quoted(text), shown_bytes);
  return checked;
}

// What somebody typed as JSON would have it; anything else is a text, which the reader of JSON
// refuses by name where a number was expected.
JsonNode typed(const Declaration& declared, const std::string& text,
               std::deque<std::string>& raws) {
  JsonNode node;
  node.type = JsonNode::Type::text;
  node.text = text;
  constexpr std::size_t longest_number = 15;
  const bool digits = !text.empty() && text.size() <= longest_number &&
                      text.find_first_not_of("0123456789") == std::string::npos;
  const bool is_text = declared.format == Format::date || declared.format == Format::person ||
                       declared.format == Format::country;
  const bool says_yes = text == "true" || text == "yes";
  if (declared.shape == Shape::number && digits && !is_text) {
    node.type = JsonNode::Type::number;
    node.raw = raws.emplace_back(std::to_string(std::stoll(text)));
  } else if (declared.shape == Shape::boolean && (says_yes || text == "false" || text == "no")) {
    node.type = JsonNode::Type::boolean;
    node.raw = says_yes ? "true" : "false";
  } else {
    node.raw = raws.emplace_back(events::quoted(text));
  }
  return node;
}

}  // namespace

struct Setting;

struct Decision::Made {
  capnp::MallocMessageBuilder message{first_words};
  schema::Decision::Builder decision{nullptr};
  std::optional<Mistake> mistake{};

  const Declaration& kind() {
    return decision_structure().kinds.at(static_cast<std::size_t>(decision.which()));
  }
  // The field of the kind, else of every decision.
  Setting of(std::string_view field);
  void note(std::string_view field, Checked checked) {
    if (checked || mistake) return;
    mistake = inside(field, std::move(checked).error()).value();
    if (kind().structure->find(field) != nullptr)
      mistake = inside(kind().name, std::move(*mistake)).value();
  }
};

// Sets a field to what it states.
struct Setting {
  capnp::DynamicStruct::Builder made;
  const Declaration& declared;
  capnp::StructSchema::Field field = made.getSchema().getFieldByName(declared.name.data());

  Checked operator()(std::int64_t number) {
    if (declared.shape == Shape::boolean)
      made.set(field, number != 0);
    else if (declared.shape == Shape::code)
      made.set(field,
               capnp::DynamicEnum(field.getType().asEnum(), static_cast<std::uint16_t>(number)));
    else
      made.set(field, number);
    return {};
  }

  Checked operator()(std::string_view text) {
    made.clear(field);
    if (text.empty()) return {};
    return set_text(made.init(field, static_cast<unsigned>(text.size())).as<capnp::Text>(), text);
  }

  Checked operator()(const std::vector<std::string>* texts) {
    return items(*texts, [](capnp::DynamicList::Builder list, unsigned i, const std::string& text) {
      return set_text(list.init(i, static_cast<unsigned>(text.size())).as<capnp::Text>(), text);
    });
  }

  Checked operator()(const std::vector<NamedValues>* structures) {
    return items(
        *structures,
        [&](capnp::DynamicList::Builder list, unsigned i, const NamedValues& each) -> Checked {
          for (const auto& [name, value] : each.fields) {
            Setting within{list[i].as<capnp::DynamicStruct>(),
                           there(declared.structure->find(name))};
            if (auto checked = std::visit(within, value.stated()); !checked)
              return inside(name, std::move(checked).error());
          }
          return {};
        });
  }

  Checked operator()(const Decision* replacement) {
    made.set(field, capnp::toDynamic(replacement->made_->decision.asReader()));
    if (replacement->made_->mistake) return tl::unexpected(*replacement->made_->mistake);
    return {};
  }

  template <class Item, class Set>
  Checked items(const std::vector<Item>& all, const Set& set) {
    made.clear(field);
    if (all.empty()) return {};
    const auto count = static_cast<unsigned>(all.size());
    auto list = made.init(field, count).as<capnp::DynamicList>();
    for (unsigned i = 0; i < count; ++i)
      if (auto checked = set(list, i, all[i]); !checked)
        return inside(item_name(i + 1), std::move(checked).error());
    return {};
  }
};

Setting Decision::Made::of(std::string_view field) {
  capnp::DynamicStruct::Builder whole = capnp::toDynamic(decision);
  if (const Declaration* own = kind().structure->find(field))
    return {whole.get(kind().name.data()).as<capnp::DynamicStruct>(), *own};
  return {whole, there(decision_structure().find(field))};
}

Decision::Decision(Kind kind) : made_(std::make_unique<Made>()) {
  made_->decision = made_->message.initRoot<schema::Decision>();
  capnp::toDynamic(made_->decision).init(field_of(kind).name.data());
}

Decision::Decision(std::span<const std::byte> payload) : made_(std::make_unique<Made>()) {
  made_->message.setRoot(read(payload));
  made_->decision = made_->message.getRoot<schema::Decision>();
}

Decision::Decision(Decision&&) noexcept = default;
Decision& Decision::operator=(Decision&&) noexcept = default;
Decision::~Decision() = default;

Kind Decision::kind() const { return static_cast<Kind>(made_->decision.which()); }

Decision& Decision::put(std::string_view field, const Value& value) & {
  made_->note(field, std::visit(made_->of(field), value.stated()));
  return *this;
}

Decision& Decision::put_typed(std::string_view field, const std::vector<std::string>& texts) {
  const Setting setting = made_->of(field);
  std::deque<std::string> raws;
  JsonNode node;
  if (setting.declared.shape == Shape::texts) {
    node.type = JsonNode::Type::list;
    for (const std::string& text : texts)
      node.children.push_back(typed(setting.declared, text, raws));
  } else {
    node = typed(setting.declared, texts.front(), raws);
  }
  made_->note(field, JsonReader(Writer::person).field(setting.made, node, setting.declared));
  return *this;
}

tl::expected<Payload, Mistake> Decision::payload() const {
  if (made_->mistake) return tl::unexpected(*made_->mistake);
  const auto decision = made_->decision.asReader();
  return checked(decision).map_error([&](Mistake mistake) {
    const std::string line = to_json(canonical(decision).bytes());
    const auto written = parse_json(line);
    mistake = written ? placed(std::move(mistake), *written) : written.error();
    mistake.column = 0;
    return mistake;
  });
}

Payload supposed(Decision decision) {
  decision.put("authority", Authority::unstated).put("basis", Basis::stated).put("source", "-");
  return without_source(decision.payload().value().bytes());
}

}  // namespace events
