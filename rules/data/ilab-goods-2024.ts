import { htsOfGoods } from './ilab-goods-hts.ts';
import type { PublicTable } from './public-table.ts';
import { recordsOf } from './records.ts';

/** A country a line, named as the list names it, with its goods: c child, f forced, x forced child labour. */
const listed = `
AF Afghanistan|Bricks:cfx|Carpets:c|Coal:c|Poppies:c|Salt:c
AO Angola|Diamonds:cf
AR Argentina|Bricks:c|Cotton:c|Garlic:c|Garments:cfx|Grapes:c|Olives:c|Strawberries:c|Tobacco:c|Tomatoes:c|
  Yerba Mate (stimulant plant):c
AZ Azerbaijan|Cotton:c
BD Bangladesh|Bidis (hand-rolled cigarettes):c|Bricks:c|Dried Fish:cfx|Footwear:c|Furniture (steel):c|Garments:cf|
  Glass:c|Jute (textiles):c|Leather:c|Matches:c|Poultry:c|Salt:c|Shrimp:c|Soap:c|Textiles:c
BY Belarus|Furniture:f|Lumber:f
BZ Belize|Bananas:c|Citrus Fruits:c|Sugarcane:c
BJ Benin|Cotton:cfx|Granite (crushed):c
BO Bolivia|Brazil Nuts/Chestnuts:cfx|Bricks:c|Cattle:cf|Coca (stimulant plant):c|Corn:cf|Gold:c|Lead:c|Peanuts:f|
  Silver:c|Sugarcane:cfx|Tin:c|Zinc:c
BR Brazil|Açaí Berries:c|Bananas:c|Beef:c|Bricks:c|Cashews:c|Cattle:cf|Ceramics:c|Charcoal:cf|Cocoa:c|Coffee:cf|
  Corn:c|Cotton:c|Fish:c|Footwear:c|Garments:f|Hogs:c|Manioc/Cassava:c|Pineapples:c|Poultry:c|Rice:c|Sheep:c|Sisal:c|
  Sugarcane:cf|Timber:f|Tobacco:c
BF Burkina Faso|Cotton:cfx|Gold:cfx|Granite:c
MM Burma|Bamboo:cfx|Beans (green, soy, yellow):cfx|Bricks:cfx|Fish:f|Garments:cf|Jade:cf|Palm Thatch:f|Rice:cfx|
  Rubber:cfx|Rubies:cf|Sesame:f|Shrimp:f|Sugarcane:cfx|Sunflowers:f|Teak:cfx
KH Cambodia|Alcoholic Beverages:c|Bovines:c|Bricks:cfx|Fish:c|Manioc/Cassava:c|Meat:c|Rubber:c|Shrimp:c|
  Sugarcane:c|Textiles:c|Timber:c|Tobacco:c
CM Cameroon|Cocoa:c|Gold:c
CF Central African Republic|Diamonds:c|Gold:c
TD Chad|Cattle:c|Gold:f
CN China|Aluminum:f|Artificial Flowers:f|Bricks:cfx|Caustic Soda:f|Christmas Decorations:f|Coal:f|Cotton:cfx|
  Electronics:cfx|Fireworks:cf|Fish:f|Footwear:f|Garments:f|Gloves:f|Hair Products:f|Jujubes:f|
  Metallurgical Grade Silicon:f|Nails:f|Polysilicon:f|Polyvinyl Chloride:f|Squid:f|Textiles:cf|Thread/Yarn:f|
  Tomato Products:f|Toys:cfx
CO Colombia|Bricks (clay):c|Coal:c|Coca (stimulant plant):cfx|Coffee:c|Emeralds:c|Fruits (Pome and Stone):c|Gold:c|
  Grapes:c|Pornography:c|Sugarcane:c
CR Costa Rica|Cattle:c|Coffee:c
CI Côte d'Ivoire|Cocoa:cfx|Coffee:cfx
CD Democratic Republic of the Congo|Cobalt Ore (heterogenite):cf|Copper Ore:c|Diamonds:c|Gold:cfx|
  Tantalum Ore (coltan):cfx|Tin Ore (cassiterite):cfx|Tungsten Ore (wolframite):cfx
DO Dominican Republic|Baked Goods:c|Coffee:c|Rice:c|Sugarcane:cf|Tomatoes:c
EC Ecuador|Bananas:c|Bovines:c|Bricks:c|Flowers:c|Gold:c|Hogs:c|Poultry:c|Rice:c
EG Egypt|Bricks:c|Cotton:c|Stones (limestone):c
SV El Salvador|Baked Goods:c|Cattle:c|Cereal Grains:c|Coffee:c|Fireworks:c|Shellfish:c|Sugarcane:c
SZ Eswatini|Bovines:c
ET Ethiopia|Cattle:c|Gold:c|Khat (stimulant):c|Textiles (hand-woven):cfx
GH Ghana|Bovines:c|Cocoa:c|Fish:cfx|Gold:c|Rice:c|Textiles:c|Tilapia (fish):cfx
GT Guatemala|Broccoli:c|Coffee:c|Corn:c|Fireworks:c|Gravel (crushed stones):c|Sugarcane:c
GN Guinea|Cashews:c|Cocoa:c|Coffee:c|Diamonds:c|Gold:c
HN Honduras|Coffee:c|Lobsters:c|Melons:c
IN India|Bidis (hand-rolled cigarettes):c|Brassware:c|Bricks:cfx|Carpets:cf|Cotton:c|Cottonseed (hybrid):cfx|
  Embellished Textiles:cfx|Fireworks:c|Footwear:c|Garments:cfx|Gems:c|Glass Bangles:c|Incense (agarbatti):c|
  Leather Goods/Accessories:c|Locks:c|Matches:c|Mica:c|Recovered Metals (electronic waste):c|Rice:cfx|Sandstone:cf|
  Shrimp:f|Silk Fabric:c|Silk Thread:c|Soccer Balls:c|Stones:cfx|Sugarcane:cf|Tea:f|Thread/Yarn:cf
ID Indonesia|Fish:cf|Footwear (sandals):c|Gold:c|Nickel:f|Palm Fruit:cf|Rubber:c|Tin:c|Tobacco:c
IR Iran|Bricks:c|Carpets:c
KZ Kazakhstan|Cotton:cf
KE Kenya|Cattle:c|Coffee:c|Fish:c|Gold:c|Khat/Miraa (stimulant plant):c|Rice:c|Sand:c|Sisal:c|Stones:c|Sugarcane:c|
  Tea:c|Tobacco:c
KG Kyrgyz Republic|Cotton:c|Tobacco:c
LB Lebanon|Potatoes:c|Tobacco:c
LS Lesotho|Cattle:c
LR Liberia|Diamonds:c|Rubber:c
MG Madagascar|Mica:c|Sapphires:c|Stones:c|Vanilla:c
MW Malawi|Tea:c|Tobacco:cfx
MY Malaysia|Electronics:f|Garments:f|Palm Fruit:cf|Rubber Gloves:f
ML Mali|Cotton:c|Gold:c|Rice:cfx
MR Mauritania|Cattle:c|Goats:c
MU Mauritius|Garments:f
MX Mexico|Beans (green beans):c|Cattle:c|Chile Peppers:cf|Coffee:c|Cucumbers:c|Eggplants:c|Garments:c|
  Leather Goods/Accessories:c|Melons:c|Onions:c|Poppies:c|Pornography:c|Sugarcane:c|Tobacco:c|Tomatoes:cf
MN Mongolia|Coal:c|Gold:c
MZ Mozambique|Tobacco:c
NP Nepal|Bricks:cfx|Carpets:cfx|Embellished Textiles:cfx|Stones:cfx
NI Nicaragua|Bananas:c|Coffee:c|Gold:c|Gravel (crushed stones):c|Shellfish:c|Stones (pumice):c|Tobacco:c
NE Niger|Cattle:f|Gold:c|Gypsum (mineral):c|Salt:c|Trona (mineral):c
NG Nigeria|Cocoa:cfx|Gold:c|Granite:cfx|Gravel (crushed stones):cfx|Manioc/Cassava:c|Sand:c
KP North Korea|Bricks:f|Cement:f|Coal:f|Gold:f|Iron:f|Textiles:f|Timber:f
PK Pakistan|Baked Goods:c|Bovines:c|Bricks:cfx|Carpets:cfx|Coal:cfx|Cotton:f|Dairy Products:c|Electronics:c|
  Furniture:c|Garments:c|Glass Bangles:c|Leather:c|Rice:c|Sugarcane:f|Surgical Instruments:c|Textiles:c|Wheat:f
PA Panama|Coffee:c|Melons:c
PY Paraguay|Beans:c|Bricks:c|Cabbages:c|Carrots:c|Cattle:cf|Corn:c|Fish:c|Goats:c|Hogs:c|Lettuce:c|
  Manioc/Cassava:c|Melons:c|Onions:c|Peanuts:c|Peppers:c|Pornography:c|Poultry:c|Sesame:c|Sheep:c|
  Stones (limestone):c|Sugarcane:c|Sweet Potatoes:c|Tomatoes:c|Yerba Mate (stimulant plant):c
PE Peru|Brazil Nuts/Chestnuts:f|Bricks:c|Coca (stimulant plant):c|Fireworks:c|Fish:c|Gold:cf|Timber:f
PH Philippines|Bananas:c|Coconuts:c|Corn:c|Fashion Accessories:c|Fish:c|Gold:c|Hogs:c|Pornography:c|Pyrotechnics:c|
  Rice:c|Rubber:c|Sugarcane:c|Tobacco:c
RU Russia|Bricks:f|Pornography:cfx|Timber:f
RW Rwanda|Tea:c
SN Senegal|Gold:c
SL Sierra Leone|Cocoa:c|Coffee:c|Diamonds:cfx|Granite:c|Palm Fruit:c
SS South Sudan|Cattle:cfx
SD Sudan|Gold:c
SR Suriname|Gold:c
TW Taiwan|Fish:f
TJ Tajikistan|Cotton:cfx
TZ Tanzania|Cattle:c|Cloves:c|Coffee:c|Gold:c|Nile Perch (fish):c|Rice:c|Sisal:c|Stones:c|Tanzanite (gems):c|Tea:c|
  Tobacco:c
TH Thailand|Fish:f|Garments:cfx|Pornography:c|Shrimp:f|Sugarcane:c
TR Turkey (Türkiye)|Citrus Fruits:c|Cotton:c|Cumin:c|Footwear:c|Furniture:c|Garments:c|Hazelnuts:c|Peanuts:c|
  Pulses (legumes):c|Sugar Beets:c
TM Turkmenistan|Cotton:cf
UG Uganda|Bricks:c|Cattle:c|Charcoal:c|Coffee:c|Fish:c|Gold:c|Rice:c|Sand:c|Stones:c|Sugarcane:c|Tea:c|Tobacco:c|
  Vanilla:c
UA Ukraine|Amber:c|Coal:c|Pornography:c
UZ Uzbekistan|Silk Cocoons:f
VE Venezuela|Gold:cf
VN Vietnam|Bricks:c|Cashews:c|Coffee:c|Fish:c|Footwear:c|Furniture:c|Garments:cf|Leather:c|Pepper:c|Rice:c|
  Rubber:c|Sugarcane:c|Tea:c|Textiles:c|Timber:c|Tobacco:c
YE Yemen|Fish:c
ZM Zambia|Cattle:c|Copper Ore:c|Cotton:c|Gems:c|Manganese:c|Stones:c|Tobacco:c
ZW Zimbabwe|Gold:c|Lithium:c|Sugarcane:c|Tobacco:c
`;

/**
 * Goods that the US Department of Labor has reason to believe are made by child or forced labour, by country: 478 rows,
 * 80 countries. Goods listed only because of what they are made from are not in it. A good that is not listed is not
 * thereby known to be clean.
 */
export const ilabGoods: PublicTable = {
  id: 'ilab-goods-2024',
  title: 'List of Goods Produced by Child Labor or Forced Labor',
  edition: '2024',
  source:
    'US Department of Labor, Bureau of International Labor Affairs, 2024 list, as carried by shannonrstewart/eufl-priorities',
  licence: 'US government work, public domain',
  retrievedOn: '2026-11-21',
  rows: recordsOf(listed).flatMap(([country = '', ...goods]) =>
    goods.map((each) => {
      const [good = '', marks = ''] = each.split(':');
      return {
        country: country.slice(0, 2),
        countryName: country.slice(3),
        good,
        childLabour: marks.includes('c'),
        forcedLabour: marks.includes('f'),
        forcedChildLabour: marks.includes('x'),
      };
    }),
  ),
  codes: htsOfGoods,
};
