import pytest

MONEY = [
    "Donors pledged <q value=5800000000 currency=EUR eq=2>€5.8 billion</q> (<q value=6300000000 currency=USD eq=1>$6.3 billion</q>).",
    "It cost <q value=1000000000 currency=USD comparator=at_most>up to $1 billion</q>.",
    "It cost <q value=5000000 currency=USD>$5m</q>.",
    "It cost <q value=5000000 currency=USD>US$ 5 million</q>.",
    "It cost <q value=5000000 currency=USD>USD 5m</q>.",
    "It cost <q value=5000000 currency=USD>5 million US dollars</q>.",
    "It cost <q low=2000000000 high=3000000000 currency=USD>$2–3 billion</q>.",
    "It cost <q low=1100000000 high=1300000000 currency=USD>$1.1 billion to $1.3 billion</q>.",
    "It cost <q low=2000000 high=9999999 currency=USD>several million dollars</q>.",
    "It cost <q low=20000000 high=99999999 currency=USD>tens of millions of dollars</q>.",
    "It cost <q value=647000000000 currency=TWD>NT$647 billion</q>.",
    "It cost <q value=90000000 currency=AUD>A$90 million</q>.",
    "It cost <q value=90000000 currency=AUD>90 million Australian dollars</q>.",
    "It cost <q value=7000 currency=HKD>HK$7,000</q>.",
    "It cost <q value=7000 currency=BRL>R$7,000</q>.",
    "It cost <q value=60000000 currency=NGN>N60 million</q>.",
    "It cost <q value=60000000 currency=ZAR>R60m</q>.",
    "It cost <q value=83000000 currency=INR>Rs 8.3 crore</q>.",
    "It cost <q value=300 currency=INR>₹300</q>.",
    "It cost <q value=300 currency=RUB>300 roubles</q>.",
    "It cost <q value=300 currency=UAH>₴300</q>.",
    "It cost <q value=300 currency=PLN>300 zlotys</q>.",
    "It cost <q value=300 currency=CHF>300 Swiss francs</q>.",
    "It cost <q value=5000000000 currency=XOF>5 billion CFA francs</q>.",
    "In N'Djamena it cost <q value=5000000000 currency=XAF>5 billion CFA francs</q>.",
    "Cairo paid <q value=57000000000 currency=EGP>57 billion pounds</q>.",
    "Khartoum shops ask <q value=500 currency=SDG>500 pounds</q>.",
    "London paid <q value=13000000000 currency=GBP>£13 billion</q>.",
    "Bogotá offered <q value=800000000 currency=COP>800 million pesos</q>.",
    "Manila offered <q value=800000000 currency=PHP>800 million pesos</q>.",
    "Baghdad paid <q value=500 currency=IQD>500 dinars</q>.",
    "Amman paid <q value=500 currency=JOD>500 dinars</q>.",
    "Sanaa traders ask <q value=500 currency=YER>500 rials</q>.",
    "Tehran traders ask <q value=500000 currency=IRR>500,000 rials</q>.",
    "Stockholm paid <q value=6000000 currency=SEK>SEK 6 million</q>.",
    "Copenhagen paid <q value=2100000000 currency=DKK>2.1 billion kroner</q>.",
    "Seoul paid <q value=2000000000 currency=KRW>2 billion won</q>.",
    "Tokyo paid <q value=2000000000 currency=JPY>¥2 billion</q>.",
    "A litre costs <q value=0.5 currency=USD>50 cents</q>.",
    "It cost <q value=3.5 currency=USD>3 dollars 50 cents</q>.",
    "It cost <q value=500000 currency=EUR>half a million euros</q>.",
    "The fee is <q value=1450 currency=EGP eq=2>1,450 Egyptian pounds</q>, <q value=30 currency=USD comparator=about eq=1>about $30</q>.",
    "The price: <q value=300 currency=USD eq=2,3>$300</q> (<q value=2100 currency=DKK eq=1,3>2,100 Danish kroner</q>, or <q value=260000 currency=ARS eq=1,2>260,000 Argentine pesos</q>).",
    "They ask for <q value=800000000 currency=COP eq=2>800 million Colombian pesos</q>, equal to <q value=200000 currency=USD comparator=about eq=1>about $200,000</q>.",
    "It sells at <q value=5150 currency=GBP eq=2>£5,150</q> a tonne (<q value=6900 currency=USD eq=1>$6,900</q>).",
    "It paid <q value=64000000 currency=USD>$64 million</q> and Germany <q value=100000000 currency=EUR>€100 million</q>.",
]
PERCENT = [
    "Output fell by <q value=35 unit=percent>35 percent</q>.",
    "Output fell by <q value=7.7 unit=percent>7.7 per cent</q>.",
    "Output fell by <q low=15 high=20 unit=percent>15 to 20 percent</q>.",
    "Output fell by <q low=10 high=15 unit=percent>10-15%</q>.",
    "Output fell by <q low=10 high=15 unit=percent>10% to 15%</q>.",
    "It rose by <q value=2 unit=percent>two percentage points</q>.",
    "<q value=33.3 unit=percent>A third</q> of the fleet sank.",
    "<q value=66.7 unit=percent>Two-thirds</q> of the fleet sank.",
    "<q value=75 unit=percent comparator=less_than>Nearly three quarters</q> of the fleet sank.",
    "<q value=50 unit=percent comparator=more_than>More than half</q> of the fleet sank.",
    "<q value=75 unit=percent>¾</q> of it sank.".replace("¾</q> of it", "75%</q> of it"),
    "<q value=90 unit=percent>Nine in ten</q> buildings are damaged.",
    "<q value=20 unit=percent>One in five</q> children is hungry.",
    "Prices changed by <q value=-0.3 unit=percent>-0.3%</q>.",
]
MEASURES = [
    "It lies <q value=350 unit=kilometre comparator=about eq=2>around 350 km</q> (<q value=220 unit=mile eq=1>220 miles</q>) to the east.",
    "They stood <q value=500 unit=metre comparator=about eq=2>roughly 500 metres</q> (<q value=550 unit=yard eq=1>550 yards</q>) away.",
    "It came <q value=150 unit='nautical mile' eq=2>150 nautical miles</q> (<q value=278 unit=kilometre eq=1>278km</q>) off the coast.",
    "It covers <q value=2500000 unit='square mile' comparator=about>approximately 2.5 million square miles</q>.",
    "It covers <q value=11 unit='square kilometre'>11 sq km</q>.",
    "It covers <q value=11 unit='square kilometre'>11 km²</q>.",
    "It covers <q value=50 unit=hectare>50 hectares</q>.",
    "A <q value=2000 unit=pound>2,000lb</q> bomb fell.",
    "A <q value=500 unit=pound>500-pound</q> bomb fell.",
    "A <q value=5 unit=kilometre>5-kilometre</q>-long tunnel was found.",
    "A <q value=30 unit=metre>30-metre</q> mast fell.",
    "They fired <q value=155 unit=millimetre>155mm</q> shells.",
    "They carried <q value=18 item=boxes>18 boxes</q> of <q value=12.7 unit=millimetre>12.7 mm</q> rounds.",
    "It shipped <q value=28000000 unit=tonne comparator=more_than>more than 28 million tonnes</q> of grain.",
    "It sails at <q value=35 unit=knot eq=2>35 knots</q> (<q value=65 unit='kilometre per hour' eq=1>65 km/h</q>).",
    "Wind reached <q value=77 unit='mile per hour'>77 mph</q>.",
    "It flew at <q value=20000 unit=foot>20,000 feet</q>.",
    "He is <q value=6.166667 unit=foot>6ft 2in</q> tall.",
    "The dam makes <q value=900 unit=megawatt>900 megawatts</q>.",
    "The dam makes <q value=900 unit=megawatt>900 MW</q>.",
    "They stole <q value=672 unit=gigabyte>672 gigabytes</q>.",
    "It fell to <q value=-3 unit=degree>minus 3 degrees</q>.",
    "It fell to <q value=-5 unit='degree Celsius'>-5°C</q>.",
    "It rose to <q value=42 unit='degree Celsius'>42 degrees Celsius</q>.",
    "The wells pump <q value=340000 unit=barrel comparator=about>some 340,000 barrels</q> a day.",
    "The warhead yields <q value=15 unit=kiloton>15 kilotons</q>.",
    "It burned <q value=3800 unit=litre comparator=about eq=2>about 3,800 litres</q> (<q value=1000 unit=gallon eq=1>1,000 gallons</q>).",
    "It drew <q low=70 high=90 unit=centimetre>70 to 90 cm</q> of snow.",
    "It lies <q value=0.5 unit=mile>half a mile</q> away.",
    "The crater is <q value=2.5 unit=metre>2½ metres</q> deep.",
    "It stretches for <q low=200 high=999 unit=kilometre>hundreds of kilometres</q>.",
    "The road is <q value=30 unit=kilometre>30 km</q> long (<q value=12 item=bends>12 bends</q>).",
    "It is <q value=30 unit=kilometre>30 km</q> (<q value=90 unit=mile>90 miles</q> by the old road) away.",
]


@pytest.mark.parametrize("marked", MONEY)
def test_money(check, marked):
    check(marked)


@pytest.mark.parametrize("marked", PERCENT)
def test_percent(check, marked):
    check(marked)


@pytest.mark.parametrize("marked", MEASURES)
def test_measure(check, marked):
    check(marked)
